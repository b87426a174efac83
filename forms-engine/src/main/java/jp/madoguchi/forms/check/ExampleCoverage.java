package jp.madoguchi.forms.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.ExitRule;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Rule;

/**
 * What the examples of a definition try: pages shown (and left out, where they have a condition), fields shown, answered
 * (and hidden), rules that find something and rules that let something pass, exits, rows of decision tables, documents.
 */
final class ExampleCoverage {

    private final Examined examined;
    private final ProcedureDefinition definition;
    private final FormDefinition form;
    private final List<TriedExample> examples;
    private final Tally tally;

    private ExampleCoverage(Examined examined, Findings findings) {
        this.examined = examined;
        this.definition = examined.definition();
        this.form = definition.form();
        this.examples = definition.examples().stream()
                .map(example -> TriedExample.of(form, example))
                .toList();
        this.tally = new Tally(findings);
    }

    static Coverage of(Examined examined, Findings findings) {
        ExampleCoverage coverage = new ExampleCoverage(examined, findings);
        coverage.form.pages().forEach(coverage::page);
        coverage.form.fields().forEach(coverage::field);
        coverage.form.rules().forEach(coverage::rule);
        coverage.form.exits().forEach(coverage::exit);
        new TableCoverage(examined, coverage.examples).count(coverage.tally);
        coverage.definition.documents().forEach(coverage::document);
        return coverage.tally.coverage();
    }

    private boolean any(Predicate<TriedExample> test) {
        return examples.stream().anyMatch(test);
    }

    private void page(Page page) {
        List<String> missing = new ArrayList<>();
        String name = "the page '" + page.id() + "'";
        if (!any(example -> example.shows(page))) {
            missing.add("no example shows " + name + ": add one whose answers lead to it");
        }
        if (page.visibleIf().isPresent() && !any(example -> !example.shows(page))) {
            missing.add("no example leaves out " + name + ": add one for which its condition is not true");
        }
        tally.count("pages", examined.places().page(page.id()), missing);
    }

    private void field(Field field) {
        List<String> missing = new ArrayList<>();
        String name = "'" + field.path() + "'";
        if (!any(example -> example.shows(field))) {
            missing.add("no example shows " + name + ": add one whose answers lead to it");
        } else {
            if (field.type().isAnswerable() && !any(example -> example.answers(field))) {
                missing.add("no example answers " + name + ": add an answer to one that shows it");
            }
            if (field.isShownSometimes() && !any(example -> example.hides(field))) {
                missing.add("no example hides " + name
                        + ": add one that shows what is around it and for which its visible-if is not true");
            }
        }
        tally.count("fields", examined.places().field(field.path()), missing);
    }

    private void rule(Rule rule) {
        List<String> missing = new ArrayList<>();
        if (!any(example -> example.finds(rule.id(), rule.at()))) {
            missing.add("no example breaks the rule '" + rule.id() + "': add one that expects this finding at '"
                    + rule.at() + "'");
        }
        if (!any(example -> example.passes(rule))) {
            missing.add("no example passes the rule '" + rule.id() + "': add one that shows '" + rule.at()
                    + "' and for which 'must' is true");
        }
        tally.count("rules", examined.places().entry("rules", rule.id()), missing);
    }

    private void exit(ExitRule exit) {
        tally.count(
                "exits",
                examined.places().entry("exits", exit.id()),
                any(example -> example.finds(exit.id(), exit.at()))
                        ? List.of()
                        : List.of("no example leaves by the exit '" + exit.id() + "': add one with 'exit: " + exit.id()
                                + "'"));
    }

    private void document(DocumentDefinition document) {
        String outcome = document.outcome().name().toLowerCase(Locale.ROOT);
        tally.count(
                "documents",
                examined.places().procedure("documents/" + document.id()),
                any(example -> example.endsWith(definition, document))
                        ? List.of()
                        : List.of("no example ends with the document '" + document.id() + "': add one with 'outcome: "
                                + outcome + "'"
                                + (document.when().isPresent() ? " for which its 'when' is true" : "")));
    }
}
