package jp.madoguchi.workflow.party;

import java.io.Serializable;
import java.util.function.Function;

/** The proven person behind an act. */
public sealed interface Actor extends Serializable permits Applicant, Official {
    /** The name shown to this person on the screen; never written to logs. */
    String displayName();

    /** How the journal names this person: a kind and an identifier, no personal data. */
    String journalName();

    /** One answer for each kind of actor. */
    <R> R fold(Function<Applicant, R> applicant, Function<Official, R> official);
}
