package jp.madoguchi.forms.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/**
 * The values around an expression in an evaluated form: those of the form, or of one row and what lies outside it.
 *
 * @param path of the row, with a dot at its end: {@code members[0].}; empty for the form
 * @param scope the names
 * @param frame their values
 * @param values the same values by name, of the innermost row only
 */
record Surroundings(String path, Scope scope, Frame frame, Map<?, ?> values) {

    /** Those of the form itself. */
    static Surroundings of(FormDefinition form, Map<String, Object> values, LocalDate today) {
        Scope scope = form.scope("");
        return new Surroundings("", scope, scope.frame(values, today), values);
    }

    /** Those of every row of the repeating groups that lead to a field: {@code members[].pets[].name}. */
    List<Surroundings> rowsFor(FormDefinition form, String fieldPath) {
        List<Surroundings> current = List.of(this);
        int mark = fieldPath.indexOf("[].");
        while (mark >= 0) {
            Field repeat = form.field(fieldPath.substring(0, mark)).orElseThrow();
            Scope inner = form.scope(repeat.path() + "[].");
            current = current.stream()
                    .flatMap(outer -> outer.rows(repeat, inner).stream())
                    .toList();
            mark = fieldPath.indexOf("[].", mark + 1);
        }
        return current;
    }

    private List<Surroundings> rows(Field repeat, Scope inner) {
        List<Surroundings> rows = new ArrayList<>();
        if (values.get(repeat.id()) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) instanceof Map<?, ?> row) {
                    Object[] slots = repeat.children().stream()
                            .map(child -> row.get(child.id()))
                            .toArray();
                    rows.add(new Surroundings(path + repeat.id() + "[" + i + "].", inner, frame.inner(slots), row));
                }
            }
        }
        return rows;
    }

    /** These with more names inside. */
    Surroundings with(Map<String, @Nullable Object> names) {
        Map<String, Type> types = new LinkedHashMap<>();
        names.keySet().forEach(name -> types.put(name, Type.ANY));
        return new Surroundings(
                path, scope.inner(types), frame.inner(names.values().toArray()), names);
    }

    /** The value of an expression here; empty if it is null, cannot be compiled here, or takes too long. */
    Optional<Object> value(String expression) {
        try {
            return Optional.ofNullable(Feel.compile(expression, scope).evaluate(frame));
        } catch (ExpressionRejected | EvaluationStopped e) {
            return Optional.empty();
        }
    }

    /**
     * The value of an input of a table here.
     *
     * @param type the static type, which decides how tests are read
     * @param value what is tested
     */
    record Input(Type type, @Nullable Object value) {}

    /** The value of an expression with its type. */
    Input input(String expression) {
        try {
            Expression compiled = Feel.compile(expression, scope);
            return new Input(compiled.type(), compiled.evaluate(frame));
        } catch (ExpressionRejected | EvaluationStopped e) {
            return new Input(Type.NULL, null);
        }
    }

    /** Whether an input passes the tests of a cell. */
    boolean passes(String tests, Input input) {
        try {
            Expression compiled = Feel.compileTests(tests, scope, input.type());
            return compiled.isTrue(frame.inner(new @Nullable Object[] {input.value()}));
        } catch (ExpressionRejected | EvaluationStopped e) {
            return false;
        }
    }
}
