package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** The reference form's conditions, computed values and rules in Camunda's FEEL engine; rows are left out. */
final class CamundaFeelForm {

    private final FeelEngineApi engine = FeelEngineBuilder.forJava().build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ParsedExpression> visible = new HashMap<>();
    private final Map<String, ParsedExpression> computed = new LinkedHashMap<>();
    private final Map<String, List<ParsedExpression>> rules = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    CamundaFeelForm(JsonNode feel, JsonNode spec) {
        spec.get("fields").forEach(field -> names.add(field.get("key").asText()));
        feel.get("visible").properties().forEach(entry -> visible.put(entry.getKey(), parse(entry.getValue())));
        feel.get("computed").properties().forEach(entry -> computed.put(entry.getKey(), parse(entry.getValue())));
        feel.get("rules").properties().forEach(entry -> {
            List<ParsedExpression> list = new ArrayList<>();
            entry.getValue().forEach(rule -> list.add(parse(rule)));
            rules.put(entry.getKey(), list);
        });
    }

    private ParsedExpression parse(JsonNode text) {
        ParseResult result = engine.parseExpression(text.asText());
        if (!result.isSuccess()) {
            throw new IllegalStateException(text.asText());
        }
        return result.parsedExpression();
    }

    /** Parses the answers and evaluates conditions and computed values; with {@code all}, every rule too. */
    int evaluate(byte[] answers, boolean all) throws IOException {
        Map<String, Object> values = new HashMap<>();
        names.forEach(name -> values.put(name, null));
        json.readTree(answers)
                .properties()
                .forEach(entry -> values.put(entry.getKey(), json.convertValue(entry.getValue(), Object.class)));
        int findings = 0;
        Map<String, Boolean> shown = new HashMap<>();
        for (Map.Entry<String, ParsedExpression> entry : visible.entrySet()) {
            shown.put(entry.getKey(), Boolean.TRUE.equals(result(entry.getValue(), values)));
        }
        for (Map.Entry<String, ParsedExpression> entry : computed.entrySet()) {
            values.put(entry.getKey(), result(entry.getValue(), values));
        }
        if (all) {
            for (Map.Entry<String, List<ParsedExpression>> entry : rules.entrySet()) {
                if (shown.getOrDefault(entry.getKey(), true)) {
                    for (ParsedExpression rule : entry.getValue()) {
                        findings += Boolean.TRUE.equals(result(rule, values)) ? 0 : 1;
                    }
                }
            }
        }
        return findings;
    }

    private Object result(ParsedExpression expression, Map<String, Object> values) {
        EvaluationResult result = engine.evaluate(expression, values);
        return result.isSuccess() && result.result() != null ? result.result() : "null";
    }
}
