package jp.madoguchi.forms.fieldtype;

import java.util.List;

/**
 * What a procedure says of itself that its fields depend on.
 *
 * @param takesIndividualNumbers whether it may ask for 個人番号
 * @param delivery ways in which its documents reach the applicant: {@code electronic}, {@code post}, {@code counter}
 */
public record ProcedureFacts(boolean takesIndividualNumbers, List<String> delivery) {

    /** A procedure that says nothing. */
    public static final ProcedureFacts NONE = new ProcedureFacts(false, List.of());

    /** Copies the list. */
    public ProcedureFacts {
        delivery = List.copyOf(delivery);
    }
}
