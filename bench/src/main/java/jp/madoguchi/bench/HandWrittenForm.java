package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ceiling: Jackson to a map and closures written for this one form; nothing general in between. */
final class HandWrittenForm {

    /** Checks one value and adds the names of wrong fields. */
    private interface Check {
        void check(Map<?, ?> values, String prefix, List<String> findings);
    }

    private final ObjectReader reader = new ObjectMapper().readerFor(Map.class);
    private final List<Check> checks = new ArrayList<>();
    private final List<Check> rowChecks = new ArrayList<>();

    HandWrittenForm(JsonNode spec) {
        for (JsonNode field : spec.get("fields")) {
            if (!field.has("compute")) {
                checks.add(check(field));
            }
        }
        for (JsonNode field : spec.get("repeat").get("fields")) {
            rowChecks.add(check(field));
        }
    }

    /** The names of wrong fields; computed values are put into the map. */
    List<String> evaluate(byte[] json) throws IOException {
        Map<String, Object> values = reader.readValue(json);
        long household = 0;
        List<String> findings = new ArrayList<>();
        for (Check check : checks) {
            check.check(values, "", findings);
        }
        if (values.get("household") instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                Map<?, ?> row = (Map<?, ?>) rows.get(i);
                household += number(row, "income");
                for (Check check : rowChecks) {
                    check.check(row, "household[" + i + "].", findings);
                }
            }
        }
        long total = number(values, "income_salary")
                + number(values, "income_business")
                + number(values, "income_pension")
                + household;
        long taxable = Math.max(total - number(values, "deduction"), 0);
        values.put("c_full_name", values.get("family_name") + " " + values.get("given_name"));
        values.put("c_household_income", household);
        values.put("c_total_income", total);
        values.put("c_taxable", taxable);
        values.put("c_benefit", taxable < 5_000_000 ? 15_000 * number(values, "children") : 5000L);
        return findings;
    }

    private static long number(Map<?, ?> values, String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private static Check check(JsonNode field) {
        String key = field.get("key").asText();
        boolean required = field.path("required").asBoolean();
        Predicate<Object> right = right(field);
        JsonNode condition = field.get("visibleIf");
        if (condition == null) {
            return (values, prefix, findings) -> test(values, key, required, right, prefix, findings);
        }
        String other = condition.get(0).asText();
        Object wanted = condition.get(1).isBoolean()
                ? (Object) condition.get(1).asBoolean()
                : condition.get(1).asText();
        return (values, prefix, findings) -> {
            if (Objects.equals(wanted, values.get(other))) {
                test(values, key, required, right, prefix, findings);
            }
        };
    }

    private static void test(
            Map<?, ?> values,
            String key,
            boolean required,
            Predicate<Object> right,
            String prefix,
            List<String> found) {
        @Nullable Object value = values.get(key);
        if (value == null ? required : !right.test(value)) {
            found.add(prefix + key);
        }
    }

    private static Predicate<Object> right(JsonNode field) {
        switch (field.get("type").asText()) {
            case "date" -> {
                Pattern date = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                return value ->
                        value instanceof String text && date.matcher(text).find();
            }
            case "number" -> {
                long min = field.path("min").asLong(Long.MIN_VALUE);
                long max = field.path("max").asLong(Long.MAX_VALUE);
                return value ->
                        value instanceof Number number && number.longValue() >= min && number.longValue() <= max;
            }
            case "boolean" -> {
                boolean mustBeTrue = field.path("mustBeTrue").asBoolean();
                return value -> value instanceof Boolean flag && (flag || !mustBeTrue);
            }
            case "select" -> {
                Set<String> options = new HashSet<>();
                field.get("options").forEach(option -> options.add(option.asText()));
                return value -> value instanceof String text && options.contains(text);
            }
            default -> {
                int most = field.path("maxLength").asInt(Integer.MAX_VALUE);
                Pattern pattern = field.has("pattern")
                        ? Pattern.compile(field.get("pattern").asText())
                        : null;
                return value -> value instanceof String text
                        && text.length() <= most
                        && (pattern == null || pattern.matcher(text).find());
            }
        }
    }
}
