package jp.madoguchi.forms.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file, read key by key; what is wrong is noted at its line, and reading goes on. */
final class YamlMap {

    private final String file;
    private final MappingNode node;
    private final FindingList findings;
    private final LocalizedTextReader texts;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    YamlMap(String file, MappingNode node, FindingList findings) {
        this.file = file;
        this.node = node;
        this.findings = findings;
        this.texts = new LocalizedTextReader(file, findings);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    error(key, "the key '" + key.getValue() + "' stands twice");
                }
                keys.put(key.getValue(), key);
            } else {
                error(tuple.getKeyNode(), "a key must be text");
            }
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    int line() {
        return YamlMark.line(node);
    }

    int line(String key) {
        Node found = keys.get(key);
        return YamlMark.line(found == null ? node : found);
    }

    String file() {
        return file;
    }

    private void error(Node at, String message) {
        findings.error(file, YamlMark.line(at), YamlMark.column(at), message);
    }

    void error(String key, String message) {
        Node at = values.get(key);
        error(at == null ? node : at, message);
    }

    void error(String message) {
        error(node, message);
    }

    void warning(String key, String message) {
        Node at = values.getOrDefault(key, node);
        findings.warning(file, YamlMark.line(at), YamlMark.column(at), message);
    }

    private @Nullable Node value(String key) {
        used.add(key);
        return values.get(key);
    }

    private @Nullable ScalarNode scalar(String key) {
        Node value = value(key);
        if (value == null || value instanceof ScalarNode) {
            return (ScalarNode) value;
        }
        error(value, "'" + key + "' must be a single value");
        return null;
    }

    Optional<String> optionalText(String key) {
        ScalarNode scalar = scalar(key);
        return scalar == null ? Optional.empty() : Optional.of(scalar.getValue());
    }

    String text(String key) {
        if (!has(key)) {
            error("'" + key + "' is missing");
        }
        return optionalText(key).orElse("");
    }

    Optional<SourceText> expression(String key) {
        ScalarNode scalar = scalar(key);
        if (scalar == null) {
            return Optional.empty();
        }
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        int column = block ? 1 : YamlMark.column(scalar) + (plain ? 0 : 1);
        return Optional.of(new SourceText(scalar.getValue(), YamlMark.line(scalar) + (block ? 1 : 0), column));
    }

    boolean flag(String key, boolean otherwise) {
        String text = optionalText(key).orElse(String.valueOf(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            error(key, "'" + key + "' must be true or false");
        }
        return text.equals("true");
    }

    int integer(String key, int least, int most, int otherwise) {
        return (int) whole(key, least, most, otherwise);
    }

    long whole(String key, long least, long most, long otherwise) {
        Optional<BigDecimal> number = number(key);
        if (number.isEmpty()) {
            return otherwise;
        }
        BigDecimal value = number.get();
        boolean fits = value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0
                && value.stripTrailingZeros().scale() <= 0;
        if (!fits) {
            error(key, "'" + key + "' must be a whole number from " + least + " to " + most);
            return otherwise;
        }
        return value.longValue();
    }

    Optional<BigDecimal> number(String key) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String plain = text.get().replace("_", "");
        if (!plain.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
            error(key, "'" + key + "' must be a number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    Optional<LocalDate> date(String key) {
        try {
            return optionalText(key).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            error(key, "'" + key + "' must be a date: 2026-04-01");
            return Optional.empty();
        }
    }

    Optional<Pattern> pattern(String key) {
        try {
            return optionalText(key).map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            error(key, "this is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    /** A value of an enumeration, written with small letters and hyphens or as the constant. */
    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        if (has(key)) {
            error(key, "'" + key + "' must be one of " + List.of(type.getEnumConstants()));
        }
        return otherwise;
    }

    /** A text in three languages, or in Japanese alone; missing translations are noted. */
    LocalizedText localized(String key) {
        if (!has(key)) {
            error("'" + key + "' is missing");
        }
        return optionalLocalized(key).orElse(LocalizedText.EMPTY);
    }

    Optional<LocalizedText> optionalLocalized(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : Optional.of(texts.read(value, key));
    }

    List<LocalizedText> localizedList(String key) {
        List<LocalizedText> found = new ArrayList<>();
        for (Node entry : sequence(key)) {
            found.add(texts.read(entry, key));
        }
        return found;
    }

    List<String> texts(String key) {
        List<String> found = new ArrayList<>();
        for (Node entry : sequence(key)) {
            if (entry instanceof ScalarNode scalar) {
                found.add(scalar.getValue());
            } else {
                error(entry, "an entry of '" + key + "' must be a single value");
            }
        }
        return found;
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node entry : sequence(key)) {
            if (entry instanceof MappingNode mapping) {
                maps.add(new YamlMap(file, mapping, findings));
            } else {
                error(entry, "an entry of '" + key + "' must be a mapping");
            }
        }
        return maps;
    }

    private List<Node> sequence(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(value, "'" + key + "' must be a list");
        return List.of();
    }

    Optional<YamlMap> map(String key) {
        Node value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, findings));
        }
        error(value, "'" + key + "' must be a mapping");
        return Optional.empty();
    }

    /** The plain value of a key: text, numbers, booleans, lists and maps. */
    Optional<Object> plain(String key) {
        Node value = value(key);
        return value == null ? Optional.empty() : Optional.ofNullable(YamlValues.of(value));
    }

    /** Notes every key that nobody asked for. */
    void finish() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!used.contains(key.getKey())) {
                error(key.getValue(), "the key '" + key.getKey() + "' means nothing here");
            }
        }
    }
}
