package jp.madoguchi.forms.check;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.possible.Condition;
import jp.madoguchi.forms.possible.FormModel;
import jp.madoguchi.forms.possible.Possibilities;
import jp.madoguchi.forms.possible.Possible;
import jp.madoguchi.forms.rule.SourceText;

/** Pages and fields that no answers show, and conditions of being required that are never true while a field is shown. */
final class Unreachable implements Check {

    @Override
    public void check(Examined examined, Findings findings) {
        Possibilities possibilities = Possibilities.whileFillingIn(examined.model());
        for (Page page : examined.definition().form().pages()) {
            boolean shown = page.visibleIf()
                    .flatMap(source -> examined.model().condition(source, ""))
                    .map(condition -> possibilities.together(List.of(condition)))
                    .orElse(true);
            if (shown) {
                page.fields().forEach(field -> field(field, page, possibilities, examined, findings));
            } else {
                findings.add(
                        examined.places().page(page.id(), "visible-if"),
                        "the page '" + page.id()
                                + "' can never be shown, as its visible-if is never true: mend it or take the page out");
            }
        }
    }

    private static void field(
            Field field, Page page, Possibilities possibilities, Examined examined, Findings findings) {
        List<Condition> shown = examined.model().shownIf(field);
        if (field.isShownSometimes() && !possibilities.together(shown)) {
            findings.add(
                    examined.places().field(field.path(), "visible-if"), hidden(field, page, shown, possibilities));
            return;
        }
        field.conditions()
                .requiredIf()
                .flatMap(source -> required(source, field, examined))
                .filter(required -> !possibilities.canBe(required, Possible.TRUE, shown))
                .ifPresent(required -> findings.add(
                        examined.places().field(field.path(), "required-if"),
                        "'" + field.path()
                                + "' is never required, as its required-if is never true while it is shown: mend it or"
                                + " take it out"));
        field.children().forEach(child -> field(child, page, possibilities, examined, findings));
    }

    private static Optional<Condition> required(SourceText source, Field field, Examined examined) {
        return examined.model().condition(source, FormModel.siteOf(field.path()));
    }

    private static String hidden(Field field, Page page, List<Condition> shown, Possibilities possibilities) {
        String name = "'" + field.path() + "'";
        Condition own = shown.get(shown.size() - 1);
        if (!possibilities.together(List.of(own))) {
            return name + " can never be shown, as its visible-if is never true: mend it or take the field out";
        }
        String around = field.path().contains("[]")
                ? "the group or the page '" + page.id() + "'"
                : "the page '" + page.id() + "'";
        return (field.required() ? name + " is required but can never be shown" : name + " can never be shown")
                + ", as its visible-if contradicts the condition of " + around
                + ": mend one of the two or take the field out";
    }
}
