package jp.madoguchi.workflow.dispatch;

import java.util.Locale;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.Field;

/** How something reaches the applicant (交付の方法). */
public enum Way {
    ELECTRONIC,
    POST,
    COUNTER;

    private static final String FIELD_TYPE = "delivery";

    /**
     * How a document goes: as the applicant chose at filing; by post where the form asked and got no answer. A procedure
     * that offers the electronic way only, which its page says before anyone begins, needs no question.
     */
    public static Way ofDocument(ProcedureDefinition procedure, Answers filed) {
        for (Field field : procedure.form().fields()) {
            if (field.type().id().equals(FIELD_TYPE) && !field.path().contains("[")) {
                return filed.at(field.path()).map(Way::named).orElse(POST);
            }
        }
        return procedure.delivery().equals(java.util.List.of("electronic")) ? ELECTRONIC : POST;
    }

    /** Whether the applicant was asked and chose a way that is not the electronic one. */
    public static boolean isOtherChosen(ProcedureDefinition procedure, Answers filed) {
        return procedure.form().fields().stream()
                .filter(field ->
                        field.type().id().equals(FIELD_TYPE) && !field.path().contains("["))
                .flatMap(field -> filed.at(field.path()).stream())
                .anyMatch(answer -> named(answer) != ELECTRONIC);
    }

    /** How a thing goes that cannot be sent electronically. */
    public Way ofThing() {
        return this == ELECTRONIC ? POST : this;
    }

    private static Way named(Object answer) {
        try {
            return valueOf(String.valueOf(answer).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException other) {
            return POST;
        }
    }
}
