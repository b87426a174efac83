package jp.madoguchi.workflow.review;

import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where administrative guidance is kept. */
public interface Guidances {
    /** Adds what was given. */
    void add(ApplicationId id, AgencyId agency, AdministrativeGuidance given);

    /** Keeps the answer. */
    void answer(ApplicationId id, AdministrativeGuidance answered);

    /** Ends what is open without an answer; whether there was any. */
    boolean closeOpen(ApplicationId id);

    /** That of a case, oldest first. */
    List<AdministrativeGuidance> of(ApplicationId id);
}
