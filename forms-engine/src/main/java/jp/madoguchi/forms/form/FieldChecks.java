package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jp.madoguchi.forms.fieldtype.FieldType;
import jp.madoguchi.forms.fieldtype.Option;
import jp.madoguchi.forms.fieldtype.OptionList;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.rule.Frame;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import jp.madoguchi.forms.validation.Severity;
import org.jspecify.annotations.Nullable;

/** Checks one field at a time: whether it must be answered, and what is wrong with its answer. */
final class FieldChecks implements Consumer<Problem> {

    private final LocalDate today;
    private final Consumer<Finding> findings;
    private @Nullable Node current;

    /** Findings are handed over with paths that begin at the field's own form or row. */
    FieldChecks(LocalDate today, Consumer<Finding> findings) {
        this.today = today;
        this.findings = findings;
    }

    /** Tells every finding of a field, not of the rows below it; true if it must be answered. */
    boolean check(Group group, Frame frame, Node node) {
        int slot = node.slot;
        if (!group.visible[slot]) {
            return false;
        }
        FieldType type = node.field.type();
        boolean required = (node.field.required() || (node.requiredIf != null && node.requiredIf.isTrue(frame)))
                && type.isAnswerable();
        Object stored = group.stored[slot];
        if (stored == null) {
            if (required) {
                missing(node);
            }
            return required;
        }
        current = node;
        type.check(stored, group.values[slot], node.field.settings(), today, this);
        if (node.linkedTo != null) {
            checkLink(node, node.linkedTo.evaluate(frame), group.values[slot]);
        }
        if (node.rows != null
                && required
                && group.rowsOf(node).isEmpty()
                && node.field.settings().get(SharedSettings.MIN_ITEMS) == 0) {
            missing(node);
        }
        return required;
    }

    /** A chosen option must go with the answer of the field linked to; one of another stays stored until it is mended. */
    private void checkLink(Node node, @Nullable Object above, @Nullable Object chosen) {
        OptionList options = node.field.settings().get(SharedSettings.OPTIONS);
        String answer = above instanceof String text ? text : "";
        List<?> values = chosen instanceof List<?> list ? list : chosen == null ? List.of() : List.of(chosen);
        if (values.stream().allMatch(value -> options.fits((String) value, answer))) {
            return;
        }
        Field linked = node.linkedField();
        if (answer.isEmpty()) {
            accept(Problem.of("choice-link-missing", linked.label()));
        } else {
            LocalizedText words = linked.settings()
                    .get(SharedSettings.OPTIONS)
                    .option(answer)
                    .map(Option::label)
                    .orElse(LocalizedText.of(answer));
            accept(Problem.of("choice-link", linked.label(), words));
        }
    }

    private void missing(Node node) {
        add(
                node.field.id(),
                "required",
                Messages.message(Problem.of(node.field.type().missingMessage()), node.field.label()));
    }

    /** Takes a problem that the field's type tells. */
    @Override
    public void accept(Problem problem) {
        Field field = Objects.requireNonNull(current).field;
        String path = problem.part().isEmpty() ? field.id() : field.id() + "." + problem.part();
        findings.accept(
                new Finding(path, problem.code(), problem.severity(), Messages.message(problem, field.label())));
    }

    private void add(String path, String code, LocalizedText message) {
        findings.accept(new Finding(path, code, Severity.ERROR, message));
    }
}
