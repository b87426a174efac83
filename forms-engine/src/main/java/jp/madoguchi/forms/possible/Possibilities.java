package jp.madoguchi.forms.possible;

import java.util.List;

/** Says what answers to a form make possible, if every answer keeps the limits of its field. Not thread-safe. */
public final class Possibilities {

    private final Reasoning reasoning;

    private Possibilities(FormModel model, boolean filed) {
        this.reasoning = new Reasoning(model, filed);
    }

    /** While the form is being filled in: any field may be unanswered. */
    public static Possibilities whileFillingIn(FormModel model) {
        return new Possibilities(model, false);
    }

    /** When the application is filed: every field that is shown and required is answered. */
    public static Possibilities whenFiled(FormModel model) {
        return new Possibilities(model, true);
    }

    /** Whether all conditions can be true at once; if not, no answers make them so. */
    public boolean together(List<Condition> conditions) {
        return !reasoning.all(conditions, List.of(World.ANY)).isEmpty();
    }

    /** Whether all facts can hold at once; if not, no answers make them so. */
    public boolean allHold(List<Fact> facts) {
        List<World> worlds = List.of(World.ANY);
        for (int pass = 0; pass < 2; pass++) {
            for (Fact fact : facts) {
                worlds = reasoning.where(fact.condition(), fact.values(), worlds);
            }
        }
        return !worlds.isEmpty();
    }

    /** Whether a condition can have a value of a set while others are true; if not, no answers make it so. */
    public boolean canBe(Condition condition, Possible target, List<Condition> given) {
        List<World> worlds = reasoning.all(given, List.of(World.ANY));
        worlds = reasoning.where(condition, target, worlds);
        return !reasoning.where(condition, target, reasoning.all(given, worlds)).isEmpty();
    }
}
