package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.Possibilities;
import jp.madoguchi.forms.text.Language;

/**
 * Labels that stand twice where a person sees both: two fields of a page or row that can be shown together, two pages, two
 * options of a list.
 */
final class SameLabels implements Check {

    /** Longer lists are searched, where the hint beside an option tells it from others. */
    private static final int MAX_OPTIONS = 200;

    @Override
    public void check(Examined examined, Findings findings) {
        Possibilities possibilities = Possibilities.whileFillingIn(examined.model());
        for (Language language : examined.definition().languages()) {
            for (Page page : examined.definition().form().pages()) {
                fields(page.fields(), language, possibilities, examined, findings);
            }
            examined.definition().form().fields().forEach(field -> options(field, language, examined, findings));
        }
    }

    private static void fields(
            List<Field> fields, Language language, Possibilities possibilities, Examined examined, Findings findings) {
        Map<String, List<Field>> byLabel = new HashMap<>();
        for (Field field : fields) {
            fields(field.children(), language, possibilities, examined, findings);
            String label = field.label().in(language).strip();
            if (label.isEmpty() || field.input() == Input.NONE) {
                continue;
            }
            List<Field> same = byLabel.computeIfAbsent(label, key -> new ArrayList<>());
            for (Field other : same) {
                List<Condition> both = new ArrayList<>(examined.model().shownIf(field));
                both.addAll(examined.model().shownIf(other));
                if (possibilities.together(both)) {
                    findings.add(
                            examined.places().field(field.path(), "label"),
                            "'" + field.path() + "' and '" + other.path() + "' are both called 「" + label
                                    + "」 and can be shown together: say what tells them apart");
                }
            }
            same.add(field);
        }
    }

    private static void options(Field field, Language language, Examined examined, Findings findings) {
        if (field.options().size() > MAX_OPTIONS) {
            return;
        }
        Map<String, Option> byLabel = new HashMap<>();
        for (Option option : field.options()) {
            String shown = option.label().in(language).strip() + "\n" + option.parent() + "\n"
                    + option.hint().in(language);
            Option other = byLabel.putIfAbsent(shown, option);
            if (other != null) {
                findings.add(
                        examined.places().field(field.path(), "options"),
                        "the options '" + other.value() + "' and '" + option.value() + "' of '" + field.path()
                                + "' are both called 「" + option.label().in(language)
                                + "」: say what tells them apart, or take one out");
            }
        }
    }
}
