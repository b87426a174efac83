package jp.madoguchi.forms.schema;

import static jp.madoguchi.forms.schema.Shapes.DATE;
import static jp.madoguchi.forms.schema.Shapes.TEXT;
import static jp.madoguchi.forms.schema.Shapes.TEXTS;
import static jp.madoguchi.forms.schema.Shapes.list;
import static jp.madoguchi.forms.schema.Shapes.mapping;
import static jp.madoguchi.forms.schema.Shapes.oneOf;
import static jp.madoguchi.forms.schema.Shapes.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.catalogue.StandardPeriod;

/** The schema of {@code examples/*.yaml}; which answers a form takes, only the form knows. */
final class ExampleSchema {

    private ExampleSchema() {}

    static Map<String, Object> make() {
        Map<String, Map<String, Object>> expect = new LinkedHashMap<>();
        expect.put("visible", TEXTS);
        expect.put("hidden", TEXTS);
        expect.put("findings", Map.of("type", "object", "additionalProperties", Map.of("anyOf", List.of(TEXT, TEXTS))));
        expect.put("computed", Map.of("type", "object"));
        expect.put("fee", whole(0, 1_000_000_000_000L));
        expect.put("route", TEXT);
        Map<String, Object> days = whole(1, StandardPeriod.MOST_DAYS);
        expect.put("period", Map.of("anyOf", List.of(days, list(days))));
        expect.put("statutory", Map.of("type", "object", "additionalProperties", DATE));
        expect.put("exit", TEXT);
        expect.put("outcome", oneOf(List.of("grant", "refusal", "not-fileable")));
        Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
        keys.put("title!", TEXT);
        keys.put("today", DATE);
        keys.put("answers", Map.of("type", "object"));
        keys.put("expect!", mapping(expect));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", "an example of a procedure: answers and what should come of them");
        schema.putAll(mapping(keys));
        return schema;
    }
}
