package jp.madoguchi.forms.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.catalogue.DocumentDefinition;
import jp.madoguchi.forms.catalogue.Example;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Rule;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * An example with what the form says about it.
 *
 * @param form the form
 * @param example the answers
 * @param evaluation of these answers
 * @param root the values of the form
 * @param shown patterns of the paths that are visible
 */
record TriedExample(FormDefinition form, Example example, Evaluation evaluation, Surroundings root, Set<String> shown) {

    static TriedExample of(FormDefinition form, Example example) {
        Evaluation evaluation = form.evaluate(example.answers(), example.today());
        Set<String> shown = new HashSet<>();
        evaluation.visible().forEach(path -> shown.add(FieldPath.parse(path).pattern()));
        return new TriedExample(
                form, example, evaluation, Surroundings.of(form, evaluation.feelContext(), example.today()), shown);
    }

    boolean shows(Page page) {
        return evaluation.visiblePages().contains(page.id());
    }

    boolean shows(Field field) {
        return shown.contains(field.path());
    }

    /** Whether the field is hidden by its own condition: its page is shown, and in a group, a row of it. */
    boolean hides(Field field) {
        Optional<Page> page = form.pageOf(field.path().replace("[]", ""));
        return page.isPresent()
                && shows(page.get())
                && root.rowsFor(form, field.path()).stream()
                        .anyMatch(row -> !evaluation.isVisible(row.path() + field.id()));
    }

    boolean answers(Field field) {
        return root.rowsFor(form, field.path()).stream()
                .map(row -> row.path() + field.id())
                .anyMatch(path ->
                        evaluation.isVisible(path) && example.answers().at(path).isPresent());
    }

    /** Whether the outcome is told by a document. */
    boolean endsWith(ProcedureDefinition definition, DocumentDefinition document) {
        return example.outcome().equals(document.outcome().name().toLowerCase(Locale.ROOT))
                && definition
                        .documentFor(document.outcome(), evaluation, example.today(), example.today())
                        .filter(document::equals)
                        .isPresent();
    }

    /** Whether something is found at a field with a code. */
    boolean finds(String code, String at) {
        return evaluation.findings().stream()
                .anyMatch(finding -> finding.code().equals(code)
                        && FieldPath.parse(finding.path()).pattern().equals(at));
    }

    /** Whether a rule looks at a shown field and is true. */
    boolean passes(Rule rule) {
        Field at = form.field(rule.at()).orElseThrow();
        return root.rowsFor(form, rule.at()).stream()
                .anyMatch(row -> evaluation.isVisible(row.path() + at.id())
                        && row.value(rule.must().text())
                                .filter(Boolean.TRUE::equals)
                                .isPresent());
    }
}
