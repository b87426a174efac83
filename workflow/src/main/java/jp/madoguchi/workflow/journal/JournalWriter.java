package jp.madoguchi.workflow.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.AgencyId;

/** Writes entries in the running transaction: no act without its entry, no entry without its act. */
@Singleton
public class JournalWriter {
    private static final String SYSTEM = "system";

    private final Journal journal;
    private final Clock clock;

    @Inject
    JournalWriter(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Records a person's act on a case; returns the entry's leaf hash, hexadecimal. */
    public String record(Application application, JournalAct act, Actor actor, String detail) {
        return record(application.agency(), Optional.of(application.id().value()), act, actor.journalName(), detail);
    }

    /** Records what the system did to a case. */
    public String record(Application application, JournalAct act, String detail) {
        return record(application.agency(), Optional.of(application.id().value()), act, SYSTEM, detail);
    }

    /** Records what the system did for an agency. */
    public String record(AgencyId agency, JournalAct act, String detail) {
        return record(agency, Optional.empty(), act, SYSTEM, detail);
    }

    /** Records a person's act for an agency that is about no case. */
    public String record(AgencyId agency, JournalAct act, Actor actor, String detail) {
        return record(agency, Optional.empty(), act, actor.journalName(), detail);
    }

    private String record(AgencyId agency, Optional<UUID> application, JournalAct act, String actor, String detail) {
        UUID id = ApplicationId.timeOrdered(clock.instant());
        JournalEntry entry =
                new JournalEntry(id, agency.value(), application, act.name(), actor, clock.instant(), detail);
        journal.insert(entry);
        return HexFormat.of().formatHex(entry.leaf());
    }
}
