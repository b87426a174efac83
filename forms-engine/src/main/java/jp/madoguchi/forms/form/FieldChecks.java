package jp.madoguchi.forms.form;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import jp.madoguchi.forms.fieldtype.FieldType;
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
        if (node.rows != null
                && required
                && group.rowsOf(node).isEmpty()
                && node.field.settings().get(SharedSettings.MIN_ITEMS) == 0) {
            missing(node);
        }
        return required;
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
