package jp.madoguchi.forms.decision;

import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.Type;

/** The types that a file says its values have, {@code typeRef}: they are checked, and change nothing. */
final class TypeReference {

    private static final Map<String, Type.Kind> KINDS = Map.ofEntries(
            Map.entry("Any", Type.Kind.ANY),
            Map.entry("string", Type.Kind.STRING),
            Map.entry("number", Type.Kind.NUMBER),
            Map.entry("integer", Type.Kind.NUMBER),
            Map.entry("long", Type.Kind.NUMBER),
            Map.entry("double", Type.Kind.NUMBER),
            Map.entry("boolean", Type.Kind.BOOLEAN),
            Map.entry("date", Type.Kind.DATE),
            Map.entry("time", Type.Kind.TIME),
            Map.entry("dateTime", Type.Kind.DATE_TIME),
            Map.entry("date and time", Type.Kind.DATE_TIME),
            Map.entry("dayTimeDuration", Type.Kind.DAYS_DURATION),
            Map.entry("days and time duration", Type.Kind.DAYS_DURATION),
            Map.entry("yearMonthDuration", Type.Kind.YEARS_DURATION),
            Map.entry("years and months duration", Type.Kind.YEARS_DURATION));

    private TypeReference() {}

    /** Tells if an expression at a line has another type than an element's {@code typeRef}. */
    static void check(DmnElement element, Expression expression, int line, Consumer<DecisionProblem> problems) {
        String name = element.attribute("typeRef", "Any").replaceFirst("^feel[:.]", "");
        Type.Kind wanted = KINDS.get(name);
        if (wanted == null) {
            problems.accept(
                    new DecisionProblem(element.line, "there is no type '" + name + "': the types are those of FEEL"));
            return;
        }
        Type.Kind given = expression.type().kind();
        boolean vague = wanted == Type.Kind.ANY || given == Type.Kind.ANY || given == Type.Kind.NULL;
        if (!vague && given != wanted) {
            problems.accept(new DecisionProblem(
                    line, "this is a " + expression.type() + ", but typeRef says " + wanted.feelName()));
        }
    }
}
