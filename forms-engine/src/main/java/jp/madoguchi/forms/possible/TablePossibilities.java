package jp.madoguchi.forms.possible;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.Ast;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.rule.Type;

/** Says which combinations of a decision table's inputs an application that can be filed may have. */
public final class TablePossibilities {

    /** A table with more separate gaps than this is not looked at further. */
    private static final int MAX_BOXES = 2000;

    private final Reasoning reasoning;
    private final Blocks blocks;
    private final List<Condition> inputs;
    private final List<Possible> values;

    /**
     * The inputs of a table.
     *
     * @param model the names the table may use
     * @param site the row it is evaluated in; empty for the form
     * @param inputs the expressions whose values are tested; one that is wrong may have any value
     */
    public TablePossibilities(FormModel model, String site, List<SourceText> inputs) {
        this.reasoning = new Reasoning(model, true);
        this.blocks = new Blocks(model);
        this.inputs = new ArrayList<>();
        this.values = new ArrayList<>();
        for (SourceText input : inputs) {
            Condition condition =
                    model.condition(input, site).orElseGet(() -> new Condition(new Ast.Name(0, input.text()), site));
            this.inputs.add(condition);
            this.values.add(values(condition, model.type(input, site)));
        }
    }

    /**
     * The values of an input. Of an expression nothing is known about but its type, null is left out: whether it can be
     * null is not known either.
     */
    private Possible values(Condition input, Type type) {
        Possible known = reasoning.values(input.ast(), input.site(), World.ANY);
        Possible typed = known.intersect(Possible.ofType(type));
        boolean opaque = Possible.ofType(type).isWithin(known);
        boolean answered =
                reasoning.where(input, Possible.NULL, List.of(World.ANY)).isEmpty();
        boolean field =
                input.ast() instanceof Ast.Name name && reasoning.model().isAnswered(name.name(), input.site());
        return answered || (opaque && !field) ? typed.intersect(Possible.NOT_NULL) : typed;
    }

    /**
     * A combination of values, one set for each input.
     *
     * @param sets in the order of the inputs
     * @param exact whether the sets are just the values that fit; if not, more values are in them
     */
    public record Box(List<Possible> sets, boolean exact) {

        private boolean isEmpty() {
            return sets.stream().anyMatch(Possible::isEmpty);
        }

        private Box intersect(Box other) {
            List<Possible> both = new ArrayList<>();
            for (int i = 0; i < sets.size(); i++) {
                both.add(sets.get(i).intersect(other.sets.get(i)));
            }
            return new Box(both, exact && other.exact);
        }

        /** What is left without another box, as boxes that share nothing. */
        private List<Box> without(Box other) {
            List<Box> rest = new ArrayList<>();
            List<Possible> sides = new ArrayList<>(sets);
            for (int i = 0; i < sides.size(); i++) {
                List<Possible> outside = new ArrayList<>(sides);
                outside.set(i, sides.get(i).intersect(other.sets.get(i).complement()));
                Box piece = new Box(outside, true);
                if (!piece.isEmpty()) {
                    rest.add(piece);
                }
                sides.set(i, sides.get(i).intersect(other.sets.get(i)));
            }
            return rest;
        }
    }

    /** The combinations that fit a row. */
    public Box box(List<Optional<Ast.Tests>> tests) {
        List<Possible> sets = new ArrayList<>();
        boolean exact = tests.size() == inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            Possible tested = values.get(i);
            Optional<TestSets> told =
                    i < tests.size() ? tests.get(i).flatMap(test -> TestSets.of(test, tested)) : Optional.empty();
            exact &= told.isPresent();
            sets.add(told.map(TestSets::passing).orElse(Possible.ALL));
        }
        return new Box(sets, exact);
    }

    /** The combinations an application may have that no row fits; none of them if one cannot be told for sure. */
    public List<Box> gaps(List<Box> rows) {
        List<Box> open = List.of(new Box(values, true));
        for (Box row : rows) {
            List<Box> left = new ArrayList<>();
            for (Box box : open) {
                left.addAll(box.without(row));
            }
            if (left.size() > MAX_BOXES) {
                return List.of();
            }
            open = left;
        }
        return open.stream().filter(this::canBe).toList();
    }

    /** Whether an application may have a combination of the box. */
    public boolean canBe(Box box) {
        return !blocks.allowed(reasoning, worlds(box)).isEmpty();
    }

    /** The fields for want of which an outcome of a row may be null where the row fits. */
    public List<Absence> absences(Box box, Condition outcome) {
        return new Absences(reasoning.model()).within(outcome, worlds(box));
    }

    private List<World> worlds(Box box) {
        List<World> worlds = List.of(World.ANY);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < inputs.size() && !worlds.isEmpty(); i++) {
                worlds = reasoning.where(inputs.get(i), box.sets().get(i).intersect(values.get(i)), worlds);
            }
        }
        return worlds;
    }

    /** Whether an application may fit both rows. */
    public boolean canFitBoth(Box one, Box other) {
        Box both = one.intersect(other);
        return !both.isEmpty() && canBe(both);
    }

    /** The values both rows let through. */
    public Box both(Box one, Box other) {
        return one.intersect(other);
    }

    /** Whether every combination of a row that an application may have fits one of the rows before it. */
    public boolean isTaken(Box row, List<Box> before) {
        List<Box> open = List.of(row);
        for (Box earlier : before) {
            if (earlier.exact()) {
                open = open.stream()
                        .flatMap(box -> box.without(earlier).stream())
                        .toList();
            }
        }
        return open.size() <= MAX_BOXES && open.stream().noneMatch(this::canBe);
    }

    /** A box in words: {@code kind is "new" and months is at least 3}; what does not matter is left out. */
    public String words(Box box, List<String> names) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            Possible set = box.sets().get(i).intersect(values.get(i));
            if (!values.get(i).isWithin(set)) {
                words.add(names.get(i) + " is " + PossibleWords.of(set));
            }
        }
        return words.isEmpty() ? "whatever is answered" : String.join(" and ", words);
    }
}
