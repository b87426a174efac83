package jp.madoguchi.forms.comparison;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.forms.catalogue.YamlValues;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.rule.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Takes a procedure folder apart. It knows where parts begin, not what may be written about them, so that a new key of
 * the language is compared without being named here.
 */
final class Parts {
    private final List<Part> parts = new ArrayList<>();

    /**
     * The parts of a folder, in order.
     *
     * @throws IllegalArgumentException if a file cannot be read; the message says which and where
     */
    static List<Part> of(ProcedureFolder folder) {
        Parts parts = new Parts();
        folder.files().forEach((name, bytes) -> parts.file(name, bytes));
        return parts.parts;
    }

    private void file(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (name.equals("procedure.yaml")) {
            add(Area.PROCEDURE, name, "", flat(YamlValues.readMapping(text, name), ""));
        } else if (name.equals("form.yaml")) {
            form(YamlValues.readMapping(text, name));
        } else if (name.endsWith(".dmn")) {
            decisions(name, bytes);
        } else if (name.equals("process.bpmn")) {
            ProcessOutline.read(name, bytes).forEach((step, about) -> add(Area.STEP, step, "", about));
        } else if (name.startsWith("codes/") && name.endsWith(".csv")) {
            add(Area.CODES, name, "", codes(text));
        } else {
            add(name.startsWith("examples/") ? Area.EXAMPLE : Area.FILE, name, "", lines(text));
        }
    }

    private void form(Map<String, Object> form) {
        for (Map<String, Object> page : maps(form.get("pages"))) {
            String id = String.valueOf(page.get("id"));
            add(Area.PAGE, id, "", flat(without(page, "id", "fields", "sections"), ""));
            fields(maps(page.get("fields")), "", id);
            for (Map<String, Object> section : maps(page.get("sections"))) {
                fields(maps(section.get("fields")), "", id);
            }
        }
        form.keySet().stream()
                .filter(key -> !key.equals("pages"))
                .forEach(key -> rules(key.equals("exits") ? Area.EXIT : Area.RULE, maps(form.get(key))));
    }

    private void fields(List<Map<String, Object>> fields, String prefix, String page) {
        for (Map<String, Object> field : fields) {
            String path = prefix + field.get("id");
            Object was = field.get("was");
            Map<String, String> attributes = flat(without(field, "id", "was", "fields"), "");
            attributes.put("page", page);
            add(Area.FIELD, path, was == null ? "" : prefix + was, attributes);
            fields(maps(field.get("fields")), path + "[].", page);
        }
    }

    private void rules(Area area, List<Map<String, Object>> rules) {
        for (Map<String, Object> rule : rules) {
            add(area, String.valueOf(rule.get("id")), "", flat(without(rule, "id"), ""));
        }
    }

    private void decisions(String name, byte[] xml) {
        for (DecisionOutline.Outlined decision : DecisionOutline.read(xml).decisions()) {
            String path = name + " " + decision.name();
            if (decision.table().isEmpty()) {
                add(Area.TABLE, path, "", lines(new String(xml, StandardCharsets.UTF_8)));
                continue;
            }
            DecisionOutline.Table table = decision.table().get();
            add(Area.TABLE, path, "", Map.of("policy", table.policy(), "inputs", joined(table.inputs())));
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (DecisionOutline.TableRow row : table.rows()) {
                String tests = joined(row.tests());
                int again = seen.merge(tests, 1, Integer::sum);
                String key = path + " | " + tests + (again == 1 ? "" : " (" + again + ")");
                add(Area.ROW, key, "", Map.of("outcome", joined(row.outcomes())));
            }
        }
    }

    private static String joined(List<SourceText> texts) {
        return texts.stream()
                .map(text -> text.text().isEmpty() ? "-" : text.text())
                .collect(Collectors.joining(" | "));
    }

    private static Map<String, String> codes(String csv) {
        Map<String, String> rows = new LinkedHashMap<>();
        csv.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> rows.put("code " + line.split(",", 2)[0], line.replaceFirst("^[^,]*,?", "")));
        return rows;
    }

    /** Lines by themselves: a line that only moved is no difference. */
    private static Map<String, String> lines(String text) {
        Map<String, String> lines = new LinkedHashMap<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.merge(line, line, (old, same) -> old + " …"));
        return lines;
    }

    private void add(Area area, String path, String was, Map<String, String> attributes) {
        parts.add(new Part(area, path, was, attributes));
    }

    private static Map<String, Object> without(Map<String, Object> map, String... keys) {
        Map<String, Object> rest = new LinkedHashMap<>(map);
        rest.keySet().removeAll(List.of(keys));
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .map(each -> (Map<String, Object>) each)
                        .toList()
                : List.of();
    }

    private static Map<String, String> flat(@Nullable Object value, String prefix) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten(value, prefix, flat);
        return flat;
    }

    private static void flatten(@Nullable Object value, String prefix, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, each) -> flatten(each, prefix.isEmpty() ? String.valueOf(key) : prefix + "." + key, flat));
        } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                flatten(list.get(i), prefix + "[" + name(list.get(i), i) + "]", flat);
            }
        } else if (value instanceof List<?> list) {
            flat.put(prefix, list.stream().map(Parts::text).collect(Collectors.joining(", ")));
        } else {
            flat.put(prefix, text(value));
        }
    }

    private static String name(@Nullable Object entry, int index) {
        if (entry instanceof Map<?, ?> map) {
            Object name = map.containsKey("value") ? map.get("value") : map.get("id");
            if (name != null) return text(name);
        }
        return String.valueOf(index);
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
