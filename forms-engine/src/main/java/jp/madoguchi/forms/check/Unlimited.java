package jp.madoguchi.forms.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.catalogue.YamlValues;
import org.jspecify.annotations.Nullable;

/** Texts, rows and files for which the author named no limit: the type's own is wide, and nobody decided on it. */
final class Unlimited implements Check {

    private static final Set<String> TEXTS = Set.of("text", "textarea", "kana");
    private static final Set<String> LISTS = Set.of("repeat", "attachment");

    @Override
    public void check(Examined examined, Findings findings) {
        Map<String, Object> form =
                YamlValues.readMapping(examined.folder().text("form.yaml").orElse("{}"), "form.yaml");
        for (Map<?, ?> page : maps(form.get("pages"))) {
            fields(page, "", examined, findings);
            for (Map<?, ?> section : maps(page.get("sections"))) {
                fields(section, "", examined, findings);
            }
        }
    }

    private static void fields(Map<?, ?> holder, String prefix, Examined examined, Findings findings) {
        for (Map<?, ?> field : maps(holder.get("fields"))) {
            String path = prefix + field.get("id");
            String type = String.valueOf(field.get("type"));
            String limit = TEXTS.contains(type) ? "max-length" : LISTS.contains(type) ? "max-items" : "";
            if (!limit.isEmpty() && !field.containsKey(limit)) {
                findings.add(
                        examined.places().field(path),
                        "'" + path + "' has no limit: say " + limit + ", the most that is ever needed");
            }
            fields(field, path + "[].", examined, findings);
        }
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(each -> (Map<?, ?>) each)
                        .toList()
                : List.of();
    }
}
