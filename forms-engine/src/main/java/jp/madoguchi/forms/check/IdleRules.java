package jp.madoguchi.forms.check;

import java.util.List;
import jp.madoguchi.forms.form.ExitRule;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.FormModel;
import jp.madoguchi.forms.possible.Possibilities;
import jp.madoguchi.forms.possible.Possible;
import jp.madoguchi.forms.rule.SourceText;

/** Rules that never find anything and exits that never lead anybody out, while the field they stand at is shown. */
final class IdleRules implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        FormDefinition form = examined.definition().form();
        for (Rule rule : form.rules()) {
            if (isIdle(examined, rule.must(), rule.at(), Possible.FALSE)) {
                findings.add(
                        examined.places().entry("rules", rule.id(), "must"),
                        "the rule '" + rule.id() + "' never finds anything, as 'must' is never false while '"
                                + rule.at()
                                + "' is shown and every field keeps its own limits: mend it or take it out");
            }
        }
        for (ExitRule exit : form.exits()) {
            if (isIdle(examined, exit.when(), exit.at(), Possible.TRUE)) {
                findings.add(
                        examined.places().entry("exits", exit.id(), "when"),
                        "the exit '" + exit.id() + "' leads nobody out, as 'when' is never true while '" + exit.at()
                                + "' is shown: mend it or take it out");
            }
        }
    }

    private static boolean isIdle(Examined examined, SourceText source, String at, Possible finds) {
        Field field = examined.definition().form().field(at).orElseThrow();
        List<Condition> shown = examined.model().shownIf(field);
        Possibilities possibilities = Possibilities.whileFillingIn(examined.model());
        return possibilities.together(shown)
                && examined.model()
                        .condition(source, FormModel.siteOf(at))
                        .map(condition -> !possibilities.canBe(condition, finds, shown))
                        .orElse(false);
    }
}
