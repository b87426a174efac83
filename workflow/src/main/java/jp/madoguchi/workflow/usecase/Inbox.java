package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Official;

/** The officials' projection of cases, kept in the transaction of each step. */
public interface Inbox {
    /**
     * Writes the case's row anew and the counters' deltas.
     *
     * @param procedureName Japanese name
     * @param applicantName as lists show it
     */
    void put(Application application, String procedureName, String applicantName);

    /** Writes the answers by which officials filter, as they read them, by path; those written before must be forgotten. */
    void answers(Application application, Map<String, String> values);

    /** Takes away the answers written for a case. */
    void forgetAnswers(Application application);

    /** Writes what changed of a case that is there. */
    void refresh(Application application);

    /** Says whether the revocation of a document of this case waits for its second person. */
    void revocationWaits(Application application, boolean waits);

    /** Sets the follow-up date, unless somebody set one that is still to come. */
    void lookAgain(ApplicationId id, LocalDate day);

    /** One page. */
    InboxPage page(Official official, InboxFilter filter, Optional<String> cursor, LocalDate today);

    /** Folds the counters' deltas; returns how many rows went. */
    int foldCounts();
}
