package jp.madoguchi.forms.possible;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.rule.Ast;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields for want of whose value an expression is null in an application that can be filed. It follows the
 * operators that give null for null (arithmetic, order, most functions, the parts of a value, sums over rows) and leaves
 * out what the expression, or what is given, sees to: {@code x = null or x > 3} has no absence. Of what it does not
 * understand it tells nothing. Not thread-safe.
 */
public final class Absences {

    private static final int MAX_DEPTH = 30;

    /** Functions that give null as soon as one argument is null. */
    private static final Set<String> STRICT = Set.of(
            "not",
            "string length",
            "upper case",
            "lower case",
            "substring",
            "substring before",
            "substring after",
            "contains",
            "starts with",
            "ends with",
            "matches",
            "replace",
            "split",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal",
            "modulo",
            "sqrt",
            "log",
            "exp",
            "odd",
            "even",
            "date",
            "duration",
            "number",
            "years and months duration",
            "day of week",
            "day of year",
            "month of year");

    /** Functions that give null as soon as one element of their list is null. */
    private static final Set<String> AGGREGATES = Set.of("sum", "min", "max", "mean", "product", "median", "stddev");

    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");

    private final FormModel model;
    private final Reasoning reasoning;
    private final Blocks blocks;
    private int depth;

    /** For applications of a form. */
    public Absences(FormModel model) {
        this.model = model;
        this.reasoning = new Reasoning(model, true);
        this.blocks = new Blocks(model);
    }

    /** The fields for want of which an expression may be null while facts hold, in the order in which it reads them. */
    public List<Absence> in(Condition expression, List<Fact> given) {
        return within(expression, worlds(given));
    }

    List<Absence> within(Condition expression, List<World> worlds) {
        Set<Absence> found = new LinkedHashSet<>();
        find(expression.ast(), expression.site(), worlds, found);
        return List.copyOf(found);
    }

    /**
     * The fields that have to be answered wherever they are asked, and without which a condition is never anything but
     * false.
     */
    public List<Absence> thatFail(Condition condition, List<Fact> given) {
        List<Absence> found = new ArrayList<>();
        for (String name : Names.in(condition.ast())) {
            Ast term = new Ast.Name(0, name);
            @Nullable Variable variable = model.find(name, condition.site());
            if (variable == null
                    || field(variable).isEmpty()
                    || variable.requiredIf().isEmpty()) {
                continue;
            }
            List<World> without = where(term, condition.site(), Possible.NULL, worlds(given));
            if (!without.isEmpty()
                    && reasoning.where(condition, Possible.NOT_FALSE, without).isEmpty()) {
                found.add(new Absence(variable.path(), true));
            }
        }
        return found;
    }

    private List<World> worlds(List<Fact> given) {
        List<World> worlds = List.of(World.ANY);
        for (int pass = 0; pass < 2; pass++) {
            for (Fact fact : given) {
                worlds = reasoning.where(fact.condition(), fact.values(), worlds);
            }
        }
        return worlds;
    }

    private List<World> where(Ast ast, String site, Possible target, List<World> worlds) {
        return reasoning.where(new Condition(ast, site), target, worlds);
    }

    private boolean isPossible(List<World> worlds) {
        return !worlds.isEmpty() && !blocks.allowed(reasoning, worlds).isEmpty();
    }

    private void find(Ast ast, String site, List<World> worlds, Set<Absence> found) {
        if (worlds.isEmpty() || depth >= MAX_DEPTH) {
            return;
        }
        depth++;
        if (ast instanceof Ast.Name name) {
            @Nullable Variable variable = model.find(name.name(), site);
            if (variable != null) {
                variable(variable, name, site, worlds, found);
            }
        } else if (ast instanceof Ast.Binary binary) {
            binary(binary, site, worlds, found);
        } else if (ast instanceof Ast.Negation negation) {
            find(negation.operand(), site, worlds, found);
        } else if (ast instanceof Ast.Conditional conditional) {
            find(conditional.then(), site, where(conditional.condition(), site, Possible.TRUE, worlds), found);
            find(conditional.otherwise(), site, where(conditional.condition(), site, Possible.NOT_TRUE, worlds), found);
        } else if (ast instanceof Ast.Between between) {
            List.of(between.value(), between.low(), between.high()).forEach(end -> find(end, site, worlds, found));
        } else if (ast instanceof Ast.In in && isOrdered(in.tests())) {
            find(in.value(), site, worlds, found);
        } else if (ast instanceof Ast.Path path && !isList(path.source(), site)) {
            find(path.source(), site, worlds, found);
        } else if (ast instanceof Ast.Call call && call.function() instanceof Ast.Name function) {
            call(call, function.name(), site, worlds, found);
        } else if (ast instanceof Ast.Quantified quantified
                && quantified.iterators().size() == 1) {
            each(quantified.iterators().get(0), quantified.condition(), site, worlds, found);
        }
        depth--;
    }

    private static boolean isOrdered(Ast.Tests tests) {
        return tests.tests().stream()
                .anyMatch(test ->
                        test.operator().filter(ORDERS::contains).isPresent() || test.operand() instanceof Ast.RangeOf);
    }

    private Optional<Field> field(Variable variable) {
        return variable.path().contains("[].") || !variable.path().contains(".")
                ? model.form().field(variable.path())
                : Optional.empty();
    }

    private void variable(Variable variable, Ast.Name name, String site, List<World> worlds, Set<Absence> found) {
        Optional<Field> field = field(variable);
        if (field.isEmpty()) {
            return;
        }
        if (!field.get().isComputed()) {
            if (isPossible(where(name, site, Possible.NULL, worlds))) {
                found.add(new Absence(variable.path(), variable.requiredIf().isPresent()));
            }
            return;
        }
        List<World> hidden = new ArrayList<>();
        variable.shownIf().forEach(shown -> hidden.addAll(reasoning.where(shown, Possible.NOT_TRUE, worlds)));
        if (isPossible(Reasoning.limited(hidden))) {
            found.add(new Absence(variable.path(), true));
        } else if (variable.definition().isPresent()) {
            Condition definition = variable.definition().get();
            find(definition.ast(), definition.site(), reasoning.all(variable.shownIf(), worlds), found);
        }
    }

    private void binary(Ast.Binary binary, String site, List<World> worlds, Set<Absence> found) {
        switch (binary.operator()) {
            case "and", "or" -> {
                Possible open = binary.operator().equals("and") ? Possible.NOT_FALSE : Possible.NOT_TRUE;
                find(binary.left(), site, where(binary.right(), site, open, worlds), found);
                find(binary.right(), site, where(binary.left(), site, open, worlds), found);
            }
            case "=", "!=" -> {}
            default -> {
                find(binary.left(), site, worlds, found);
                find(binary.right(), site, worlds, found);
            }
        }
    }

    private void call(Ast.Call call, String function, String site, List<World> worlds, Set<Absence> found) {
        List<Ast> arguments = new ArrayList<>(call.positional());
        arguments.addAll(call.named().values());
        if (STRICT.contains(function)) {
            arguments.forEach(argument -> find(argument, site, worlds, found));
        } else if (AGGREGATES.contains(function)) {
            arguments.forEach(argument -> element(argument, site, worlds, found));
        }
    }

    /** What an aggregate adds up: a value, or a field of every row. */
    private void element(Ast argument, String site, List<World> worlds, Set<Absence> found) {
        if (argument instanceof Ast.Path path && rows(path.source(), site) != null) {
            row(path.source(), new Ast.Name(path.at(), path.name()), site, worlds, found);
        } else if (argument instanceof Ast.For loop && loop.iterators().size() == 1) {
            each(loop.iterators().get(0), loop.result(), site, worlds, found);
        } else if (argument instanceof Ast.ListOf list) {
            list.elements().forEach(element -> find(element, site, worlds, found));
        } else if (!isList(argument, site)) {
            find(argument, site, worlds, found);
        }
    }

    /** An expression for each row; left out if it mixes names of the row with the same names outside. */
    private void each(Ast.Iterator iterator, Ast body, String site, List<World> worlds, Set<Absence> found) {
        @Nullable String inner = rows(iterator.source(), site);
        if (inner == null || iterator.last().isPresent()) {
            return;
        }
        Set<String> outside = Names.in(body);
        boolean mixed = outside.stream().anyMatch(name -> {
            Variable there = model.find(name, inner);
            return there != null && there.path().equals(inner + name);
        });
        if (!mixed) {
            row(iterator.source(), Substitution.rowOf(body, iterator.name()), site, worlds, found);
        }
    }

    private void row(Ast rows, Ast expression, String site, List<World> worlds, Set<Absence> found) {
        @Nullable String inner = rows(rows, site);
        if (inner == null) {
            return;
        }
        Ast group = rows instanceof Ast.Filter filter ? filter.source() : rows;
        List<World> left = where(group, site, Possible.NOT_NULL, worlds);
        if (rows instanceof Ast.Filter filter) {
            left = where(Substitution.rowOf(filter.condition(), "item"), inner, Possible.TRUE, left);
        }
        find(expression, inner, left, found);
    }

    /** The row of a repeating group, {@code members[].}, of which some or all rows are meant; null if it is no group. */
    private @Nullable String rows(Ast ast, String site) {
        if (ast instanceof Ast.Filter filter) {
            return Constants.of(filter.condition()).isPresent() ? null : rows(filter.source(), site);
        }
        @Nullable Variable variable = ast instanceof Ast.Name name ? model.find(name.name(), site) : null;
        return variable != null
                        && model.form()
                                .field(variable.path())
                                .filter(Field::isRepeat)
                                .isPresent()
                ? variable.path() + "[]."
                : null;
    }

    private boolean isList(Ast ast, String site) {
        return rows(ast, site) != null
                || ast instanceof Ast.Filter
                || ast instanceof Ast.For
                || (ast instanceof Ast.Path path && isList(path.source(), site));
    }
}
