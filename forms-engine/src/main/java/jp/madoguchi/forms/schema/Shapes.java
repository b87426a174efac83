package jp.madoguchi.forms.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pieces that schemas consist of. */
final class Shapes {

    /** A single value, whatever YAML takes it for: 1 is a text too where a text is wanted. */
    static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean"));

    static final Map<String, Object> FLAG = Map.of("type", "boolean");
    static final Map<String, Object> NUMBER = Map.of("type", "number");
    static final Map<String, Object> DATE = Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$");
    static final Map<String, Object> EXPRESSION = described(TEXT, "a FEEL expression (docs/feel.md)");
    static final Map<String, Object> LOCALIZED = reference("localized");
    static final Map<String, Object> TEXTS = list(TEXT);

    private Shapes() {}

    static Map<String, Object> reference(String definition) {
        return Map.of("$ref", "#/$defs/" + definition);
    }

    static Map<String, Object> whole(long least, long most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    static Map<String, Object> matching(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }

    static Map<String, Object> oneOf(List<String> words) {
        return Map.of("enum", words);
    }

    /** The constants as definitions write them: small letters and hyphens. */
    static <E extends Enum<E>> Map<String, Object> oneOf(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return oneOf(words);
    }

    static Map<String, Object> list(Map<String, Object> entries) {
        return Map.of("type", "array", "items", entries);
    }

    static Map<String, Object> described(Map<String, Object> shape, String description) {
        Map<String, Object> more = new LinkedHashMap<>(shape);
        more.put("description", description);
        return more;
    }

    /** A mapping with these keys and no others; keys whose name ends with {@code !} must be there. */
    static Map<String, Object> mapping(Map<String, Map<String, Object>> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        keys.forEach((key, shape) -> {
            boolean needed = key.endsWith("!");
            String name = needed ? key.substring(0, key.length() - 1) : key;
            properties.put(name, shape);
            if (needed) {
                required.add(name);
            }
        });
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("type", "object");
        mapping.put("additionalProperties", false);
        mapping.put("required", required);
        mapping.put("properties", properties);
        return mapping;
    }

    /** A text in three languages, or in Japanese alone. */
    static Map<String, Object> localized() {
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("ja!", TEXT);
        keys.put("ja-easy", TEXT);
        keys.put("en", TEXT);
        return Map.of("anyOf", List.of(TEXT, mapping(keys)));
    }
}
