package jp.madoguchi.forms.check;

import java.util.List;
import jp.madoguchi.forms.decision.DecisionOutline;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.possible.Absence;
import jp.madoguchi.forms.possible.Absences;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.Fact;
import jp.madoguchi.forms.possible.FormModel;

/**
 * Fields that can be hidden from what needs them: rules that then say nothing or block everybody, computed fields and
 * outcomes of tables that then have no value. That an optional field is not answered, no rule finds fault with: then it has
 * nothing to say.
 */
final class HiddenFields implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        FormModel model = examined.model();
        for (Rule rule : examined.definition().form().rules()) {
            model.condition(rule.must(), FormModel.siteOf(rule.at()))
                    .ifPresent(must -> rule(rule, must, examined, findings));
        }
        for (Field field : examined.definition().form().fields()) {
            field.conditions()
                    .value()
                    .flatMap(value -> model.condition(value, FormModel.siteOf(field.path())))
                    .ifPresent(value -> computed(field, value, examined, findings));
        }
        Tables.of(examined).forEach(table -> outcomes(table, findings));
    }

    private static List<Fact> shown(Field field, FormModel model) {
        return model.shownIf(field).stream().map(Fact::holds).toList();
    }

    private static void rule(Rule rule, Condition must, Examined examined, Findings findings) {
        Absences absences = new Absences(examined.model());
        List<Fact> given = shown(examined.definition().form().field(rule.at()).orElseThrow(), examined.model());
        Place place = examined.places().entry("rules", rule.id(), "must");
        List<Absence> failing = absences.thatFail(must, given);
        for (Absence absence : failing) {
            String name = name(absence);
            findings.add(
                    place,
                    "the rule '" + rule.id() + "' blocks everybody who is not asked " + quoted(absence)
                            + ", as 'must' is then false: say what holds then, such as '" + name
                            + " = null or …', or ask it wherever '" + rule.at() + "' is asked");
        }
        for (Absence absence : absences.in(must, given)) {
            if (absence.hidden() && !failing.contains(absence)) {
                findings.add(
                        place,
                        "the rule '" + rule.id() + "' says nothing where " + quoted(absence)
                                + " is not asked, as 'must' is then null: say what holds then, such as '"
                                + name(absence) + " = null or …', or ask it wherever '" + rule.at() + "' is asked");
            }
        }
    }

    private static void computed(Field field, Condition value, Examined examined, Findings findings) {
        for (Absence absence : new Absences(examined.model()).in(value, shown(field, examined.model()))) {
            findings.add(
                    examined.places().field(field.path(), "value"),
                    "'" + field.path() + "' has no value where " + quoted(absence) + missing(absence)
                            + ": compute another one then, such as 'if " + name(absence)
                            + " = null then 0 else …', or hide it by a visible-if");
        }
    }

    private static void outcomes(Tables table, Findings findings) {
        List<DecisionOutline.TableRow> rows = table.table().rows();
        for (int i = 0; i < rows.size(); i++) {
            for (Condition outcome : table.outcomes(i)) {
                for (Absence absence :
                        table.possibilities().absences(table.boxes().get(i), outcome)) {
                    findings.add(
                            table.place(i),
                            "this row of the decision '" + table.decision() + "' decides nothing where "
                                    + quoted(absence) + missing(absence)
                                    + ": add a row for that case, or write another outcome");
                }
            }
        }
    }

    static String quoted(Absence absence) {
        return "'" + absence.path() + "'";
    }

    static String missing(Absence absence) {
        return absence.hidden() ? " is not asked" : " is not answered";
    }

    static String name(Absence absence) {
        return absence.path().substring(absence.path().lastIndexOf('.') + 1);
    }
}
