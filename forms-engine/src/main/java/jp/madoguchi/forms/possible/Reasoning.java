package jp.madoguchi.forms.possible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.Ast;
import org.jspecify.annotations.Nullable;

/**
 * Finds the worlds in which an expression can have a value of a given set. No world is missed: if none is found, there is
 * none.
 */
final class Reasoning {

    /** More worlds than this are joined into one, in which more is possible than in all of them. */
    private static final int MAX_WORLDS = 64;

    private static final int MAX_DEPTH = 40;

    private final FormModel model;
    /** Whether everything that is required is answered, as when an application is filed. */
    private final boolean filed;

    private final Comparisons comparisons = new Comparisons(this);
    private int depth;

    Reasoning(FormModel model, boolean filed) {
        this.model = model;
        this.filed = filed;
    }

    FormModel model() {
        return model;
    }

    /** The worlds, of those given, in which a condition can have a value of the target. */
    List<World> where(Condition condition, Possible target, List<World> worlds) {
        List<World> left = new ArrayList<>();
        for (World world : worlds) {
            left.addAll(where(condition.ast(), condition.site(), target, world));
        }
        return limited(left);
    }

    /** The worlds in which all conditions are true; looked at twice, as a later one may rule out an earlier one. */
    List<World> all(List<Condition> conditions, List<World> worlds) {
        List<World> left = worlds;
        for (int pass = 0; pass < 2; pass++) {
            for (Condition condition : conditions) {
                left = where(condition, Possible.TRUE, left);
            }
        }
        return left;
    }

    static List<World> limited(List<World> worlds) {
        return worlds.size() <= MAX_WORLDS ? worlds : List.of(World.join(worlds));
    }

    List<World> where(Ast ast, String site, Possible target, World world) {
        if (target.isEmpty()) {
            return List.of();
        }
        if (depth >= MAX_DEPTH) {
            return List.of(world);
        }
        depth++;
        try {
            return limited(unlimited(ast, site, target, world));
        } finally {
            depth--;
        }
    }

    private List<World> unlimited(Ast ast, String site, Possible target, World world) {
        Optional<Object> constant = Constants.of(ast);
        if (constant.isPresent() || Constants.isNull(ast)) {
            return target.contains(constant.orElse(null)) ? List.of(world) : List.of();
        }
        if (ast instanceof Ast.Binary binary) {
            switch (binary.operator()) {
                case "and" -> {
                    return logic(binary, site, target, world, true);
                }
                case "or" -> {
                    return logic(binary, site, target, world, false);
                }
                case "=", "!=", "<", "<=", ">", ">=" -> {
                    return comparisons.binary(binary, site, target, world);
                }
                default -> {
                    return term(ast, site, target, world);
                }
            }
        } else if (ast instanceof Ast.In in) {
            return comparisons.in(in, site, target, world);
        } else if (ast instanceof Ast.Between between) {
            return comparisons.between(between, site, target, world);
        } else if (ast instanceof Ast.Conditional conditional) {
            return conditional(conditional, site, target, world);
        } else if (ast instanceof Ast.Call call && isNot(call)) {
            return not(call.positional().get(0), site, target, world);
        }
        return term(ast, site, target, world);
    }

    private static boolean isNot(Ast.Call call) {
        return call.function() instanceof Ast.Name name
                && name.name().equals("not")
                && call.positional().size() == 1
                && call.named().isEmpty();
    }

    private List<World> not(Ast operand, String site, Possible target, World world) {
        List<World> worlds = new ArrayList<>();
        if (target.yes()) {
            worlds.addAll(where(operand, site, Possible.FALSE, world));
        }
        if (target.no()) {
            worlds.addAll(where(operand, site, Possible.TRUE, world));
        }
        if (target.nothing()) {
            worlds.addAll(where(operand, site, Possible.BOOLEAN.complement(), world));
        }
        return worlds;
    }

    /** {@code and} (or, with true and false exchanged, {@code or}) by the standard's table of three values. */
    private List<World> logic(Ast.Binary binary, String site, Possible target, World world, boolean and) {
        Possible holds = and ? Possible.TRUE : Possible.FALSE;
        Possible decides = and ? Possible.FALSE : Possible.TRUE;
        List<World> worlds = new ArrayList<>();
        if (!target.intersect(decides).isEmpty()) {
            worlds.addAll(where(binary.left(), site, decides, world));
            worlds.addAll(where(binary.right(), site, decides, world));
        }
        boolean canHold = !target.intersect(holds).isEmpty();
        Possible open = Possible.BOOLEAN.complement();
        if (canHold && target.nothing()) {
            worlds.addAll(both(binary, site, decides.complement(), decides.complement(), world));
        } else if (canHold) {
            worlds.addAll(both(binary, site, holds, holds, world));
        } else if (target.nothing()) {
            worlds.addAll(both(binary, site, open, decides.complement(), world));
            worlds.addAll(both(binary, site, holds, open, world));
        }
        return worlds;
    }

    private List<World> both(Ast.Binary binary, String site, Possible left, Possible right, World world) {
        List<World> worlds = new ArrayList<>();
        for (World first : where(binary.left(), site, left, world)) {
            worlds.addAll(where(binary.right(), site, right, first));
        }
        return worlds;
    }

    private List<World> conditional(Ast.Conditional ast, String site, Possible target, World world) {
        List<World> worlds = new ArrayList<>();
        for (World yes : where(ast.condition(), site, Possible.TRUE, world)) {
            worlds.addAll(where(ast.then(), site, target, yes));
        }
        for (World no : where(ast.condition(), site, Possible.NOT_TRUE, world)) {
            worlds.addAll(where(ast.otherwise(), site, target, no));
        }
        return worlds;
    }

    /** The values an expression may have. */
    Possible values(Ast ast, String site, World world) {
        Optional<Object> constant = Constants.of(ast);
        if (constant.isPresent() || Constants.isNull(ast)) {
            return Possible.only(constant.orElse(null));
        }
        if (ast instanceof Ast.Conditional conditional) {
            return values(conditional.then(), site, world).union(values(conditional.otherwise(), site, world));
        }
        @Nullable Variable variable = ast instanceof Ast.Name name ? model.find(name.name(), site) : null;
        if (variable != null) {
            Possible own = world.get(variable.path(), variable.values());
            return variable.definition()
                    .filter(definition -> depth < MAX_DEPTH)
                    .map(definition -> own.intersect(defined(definition, world)))
                    .orElse(own);
        }
        return world.get(site + "|" + Terms.text(ast), TermValues.of(ast, this, site, world));
    }

    /** A computed field has the value of its expression, or none while it is hidden. */
    private Possible defined(Condition definition, World world) {
        depth++;
        try {
            return values(definition.ast(), definition.site(), world).withNull();
        } finally {
            depth--;
        }
    }

    private List<World> term(Ast ast, String site, Possible target, World world) {
        @Nullable Variable variable = ast instanceof Ast.Name name ? model.find(name.name(), site) : null;
        if (variable != null) {
            return variable(variable, target, world);
        }
        Possible all = TermValues.of(ast, this, site, world);
        Optional<World> left = world.restrict(site + "|" + Terms.text(ast), all, target);
        if (left.isEmpty()) {
            return List.of();
        }
        if (ast instanceof Ast.Path path && !target.nothing()) {
            return where(path.source(), site, Possible.NOT_NULL, left.get());
        }
        return List.of(left.get());
    }

    private List<World> variable(Variable variable, Possible target, World world) {
        Possible before = world.get(variable.path(), variable.values());
        Optional<World> left = world.restrict(variable.path(), variable.values(), target);
        if (left.isEmpty()) {
            return List.of();
        }
        Possible after = left.get().get(variable.path(), variable.values());
        boolean shown = !after.nothing() && (before.nothing() || !world.known().containsKey(variable.path()));
        List<World> worlds = List.of(left.get());
        if (shown) {
            for (Condition condition : variable.shownIf()) {
                worlds = where(condition, Possible.TRUE, worlds);
            }
        }
        if (variable.definition().isPresent() && !after.nothing()) {
            worlds = where(variable.definition().get(), after, worlds);
        }
        if (filed && variable.requiredIf().isPresent() && after.isWithin(Possible.NULL)) {
            worlds = unanswered(variable, worlds);
        }
        return worlds;
    }

    /** A field that may be required is not answered: it is hidden, or not required. */
    private List<World> unanswered(Variable variable, List<World> worlds) {
        List<World> left = new ArrayList<>();
        List<Condition> reasons = new ArrayList<>(variable.shownIf());
        variable.requiredIf().ifPresent(reasons::addAll);
        for (Condition condition : reasons) {
            left.addAll(where(condition, Possible.NOT_TRUE, worlds));
        }
        return limited(left);
    }
}
