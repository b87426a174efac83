package jp.madoguchi.forms.check;

import java.util.List;
import jp.madoguchi.forms.catalogue.DocumentDefinition.Outcome;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;

/** Too few examples to be tests: fewer than five, or none of a way an application can end. */
final class FewExamples implements Check {

    private static final int LEAST = 5;

    @Override
    public void check(Examined examined, Findings findings) {
        ProcedureDefinition definition = examined.definition();
        List<String> outcomes =
                definition.examples().stream().map(Example::outcome).toList();
        Place place = examined.places().procedure("id");
        if (outcomes.size() < LEAST) {
            findings.add(place, outcomes.size() + " examples are too few: write at least " + LEAST);
        }
        demand("grant", "that ends well", outcomes, place, findings);
        demand("not-fileable", "that cannot be filed", outcomes, place, findings);
        if (definition.documents().stream().anyMatch(document -> document.outcome() == Outcome.REFUSAL)) {
            demand("refusal", "that is refused", outcomes, place, findings);
        }
    }

    private static void demand(String outcome, String words, List<String> outcomes, Place place, Findings findings) {
        if (!outcomes.contains(outcome)) {
            findings.add(place, "there is no example " + words + ": add one with 'outcome: " + outcome + "'");
        }
    }
}
