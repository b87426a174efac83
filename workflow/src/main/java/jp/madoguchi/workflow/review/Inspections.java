package jp.madoguchi.workflow.review;

import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where inspections are kept. */
public interface Inspections {
    /** Adds an offer, or replaces the one with the same number that nobody has picked from. */
    void offer(ApplicationId id, AgencyId agency, Inspection offered);

    /** Keeps what was picked. */
    void picked(ApplicationId id, Inspection picked, java.time.Instant at);

    /** Keeps the result. */
    void recorded(ApplicationId id, Inspection recorded);

    /** Those of a case, oldest first. */
    List<Inspection> of(ApplicationId id);
}
