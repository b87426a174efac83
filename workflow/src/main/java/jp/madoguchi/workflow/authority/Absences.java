package jp.madoguchi.workflow.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where absences are kept, and what was decided in them. */
public interface Absences {
    /** Enters an absence. */
    void add(AgencyId agency, Absence absence, OfficialId enteredBy, Instant at);

    /** Ends an absence early; false if there is none that runs. */
    boolean end(AgencyId agency, UUID absence, Instant at);

    /** Whether and for whom somebody is away on a day; ended entries count no more. */
    Optional<Absence> on(OfficialId official, LocalDate day);

    /** An agency's absences whose last day has not passed, by first day. */
    List<Absence> from(AgencyId agency, LocalDate day);

    /** Keeps a substitute decision for later inspection. */
    void add(AgencyId agency, LaterInspection decision);

    /** What waits for somebody's later inspection, oldest first. */
    List<LaterInspection> waitingFor(OfficialId absent);

    /** All of a case, oldest first. */
    List<LaterInspection> of(ApplicationId application);

    /** Holds one until the transaction ends. */
    Optional<LaterInspection> lock(UUID id);

    /** Records that it was seen, and what was remarked. */
    void seen(UUID id, String remark, Instant at);
}
