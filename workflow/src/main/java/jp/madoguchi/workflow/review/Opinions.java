package jp.madoguchi.workflow.review;

import java.util.List;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** Where opinion requests are kept. */
public interface Opinions {
    /** Adds a request. */
    void add(ApplicationId id, AgencyId agency, OpinionRequest request);

    /** Keeps the answer. */
    void answer(ApplicationId id, OpinionRequest answered);

    /** Ends all open requests of a case without an answer; their numbers. */
    List<Integer> closeOpen(ApplicationId id);

    /** Those of a case, oldest first. */
    List<OpinionRequest> of(ApplicationId id);

    /** Whether one of these offices was ever asked about the case. */
    boolean isAsked(ApplicationId id, Set<OfficeId> offices);

    /** What waits for these offices, the most urgent first. */
    List<Waiting> waitingFor(AgencyId agency, Set<OfficeId> offices);

    /** A request with its case. */
    record Waiting(ApplicationId application, OpinionRequest request) {}
}
