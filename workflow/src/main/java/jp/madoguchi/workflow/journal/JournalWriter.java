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

    /** Records a person's act on a case, and why in that person's words, which are kept apart from the record. */
    public String record(Application application, JournalAct act, Actor actor, String detail, String reason) {
        Optional<UUID> id = Optional.of(application.id().value());
        return explained(application.agency(), id, act, actor, detail, reason);
    }

    /** Records a person's act for an agency that is about no case, and why. */
    public String record(AgencyId agency, JournalAct act, Actor actor, String detail, String reason) {
        return explained(agency, Optional.empty(), act, actor, detail, reason);
    }

    private String explained(
            AgencyId agency, Optional<UUID> application, JournalAct act, Actor actor, String detail, String reason) {
        if (reason.isEmpty()) {
            return record(agency, application, act, actor.journalName(), detail);
        }
        JournalReason words = JournalReason.of(reason);
        String committed = (detail + " " + words.commitment()).strip();
        JournalEntry entry = insert(agency, application, act, actor.journalName(), committed);
        journal.keep(entry, words);
        return HexFormat.of().formatHex(entry.leaf());
    }

    private String record(AgencyId agency, Optional<UUID> application, JournalAct act, String actor, String detail) {
        return HexFormat.of()
                .formatHex(insert(agency, application, act, actor, detail).leaf());
    }

    private JournalEntry insert(
            AgencyId agency, Optional<UUID> application, JournalAct act, String actor, String detail) {
        UUID id = ApplicationId.timeOrdered(clock.instant());
        JournalEntry entry =
                new JournalEntry(id, agency.value(), application, act.name(), actor, clock.instant(), detail);
        journal.insert(entry);
        return entry;
    }
}
