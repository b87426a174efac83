package jp.madoguchi.forms.possible;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.rule.Ast;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** The names of a form, what they depend on, and the conditions of its fields and pages. */
public final class FormModel {

    private final FormDefinition form;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> outcomes = new LinkedHashSet<>();

    /** The model of a form that compiles. */
    public FormModel(FormDefinition form) {
        this.form = form;
        for (Page page : form.pages()) {
            List<Condition> shown = new ArrayList<>();
            page.visibleIf().flatMap(source -> condition(source, "")).ifPresent(shown::add);
            page.fields().forEach(field -> add(field, "", shown));
        }
    }

    private FormModel(FormModel other) {
        this.form = other.form;
        this.variables.putAll(other.variables);
        this.outcomes.addAll(other.outcomes);
    }

    /**
     * This model with the outcome of a decision that a table requires.
     *
     * @param name as the table calls it
     * @param values what it may be
     * @param definition its expression, if it is one
     */
    public FormModel withOutcome(String name, Possible values, Optional<Condition> definition) {
        FormModel more = new FormModel(this);
        more.outcomes.add(name);
        more.variables.put(name, new Variable(name, values, List.of(), definition, Optional.empty()));
        return more;
    }

    private Scope scope(String site) {
        Map<String, Type> names = new LinkedHashMap<>();
        outcomes.forEach(name -> names.put(name, Type.ANY));
        return form.scope(site).inner(names);
    }

    private void add(Field field, String site, List<Condition> around) {
        List<Condition> shown = new ArrayList<>(around);
        field.conditions()
                .visibleIf()
                .flatMap(source -> condition(source, site))
                .ifPresent(shown::add);
        Optional<Condition> definition = field.conditions().value().flatMap(source -> condition(source, site));
        Optional<List<Condition>> required = field.required()
                ? Optional.of(List.of())
                : field.conditions()
                        .requiredIf()
                        .flatMap(source -> condition(source, site))
                        .map(List::of);
        Possible values =
                field.isComputed() ? Possible.ofType(type(SourceText.of(field.id()), site)) : FieldValues.of(field);
        variables.put(
                site + field.id(), new Variable(site + field.id(), values, List.copyOf(shown), definition, required));
        field.children().forEach(child -> add(child, field.path() + "[].", shown));
    }

    /**
     * An expression that stands in a row or in the form.
     *
     * @param site the row, {@code members[].}; empty for the form
     * @return empty if it is wrong, which the compiler says
     */
    public Optional<Condition> condition(SourceText source, String site) {
        try {
            return Optional.of(new Condition(Feel.syntax(source.text(), scope(site)), site));
        } catch (ExpressionRejected rejected) {
            return Optional.empty();
        }
    }

    /** The static type of an expression; {@link Type#ANY} if it is wrong. */
    Type type(SourceText source, String site) {
        try {
            return Feel.compile(source.text(), scope(site)).type();
        } catch (ExpressionRejected rejected) {
            return Type.ANY;
        }
    }

    /** Unary tests of a cell; empty if they are wrong. */
    public Optional<Ast.Tests> tests(SourceText source, String site) {
        try {
            return Optional.of(Feel.syntaxOfTests(source.text(), scope(site)));
        } catch (ExpressionRejected rejected) {
            return Optional.empty();
        }
    }

    /** Everything that must be true while a field is shown; its own condition is the last. */
    public List<Condition> shownIf(Field field) {
        Variable variable = variables.get(field.path());
        return variable == null ? List.of() : variable.shownIf();
    }

    /** What a name stands for where an expression stands, or null: then it is no field. */
    @Nullable
    Variable find(String name, String site) {
        String where = site;
        while (true) {
            Variable variable = variables.get(where + name);
            if (variable != null || where.isEmpty()) {
                return variable;
            }
            int inner = where.lastIndexOf("[].", where.length() - 4);
            where = inner < 0 ? "" : where.substring(0, inner + 3);
        }
    }

    /** Whether a name is a field that people answer. */
    boolean isAnswered(String name, String site) {
        Variable variable = find(name, site);
        return variable != null
                && form.field(variable.path())
                        .filter(field -> !field.isComputed())
                        .isPresent();
    }

    /** The row in which a field stands: {@code members[].}; empty for the form. */
    public static String siteOf(String path) {
        int row = path.lastIndexOf("[].");
        return row < 0 ? "" : path.substring(0, row + 3);
    }

    FormDefinition form() {
        return form;
    }
}
