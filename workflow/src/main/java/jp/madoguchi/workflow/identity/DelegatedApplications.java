package jp.madoguchi.workflow.identity;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.GivenDelegation;
import jp.madoguchi.workflow.party.PartyId;

/** Which applications agents began, and under which delegation they filed. */
public interface DelegatedApplications {
    /** An agent began this application; no other application of the principal is the agent's to see. */
    void begun(ApplicationId id, GivenDelegation delegation, Instant at);

    /** Whether this agent began this application. */
    boolean isBegunBy(ApplicationId id, PartyId agent);

    /** An agent filed, or answered a correction request, under a delegation that covered it at this instant. */
    void filed(ApplicationId id, int correction, GivenDelegation delegation, Instant at);

    /** Name of the agent who filed; empty if the applicant did. */
    Optional<String> agentName(ApplicationId id);
}
