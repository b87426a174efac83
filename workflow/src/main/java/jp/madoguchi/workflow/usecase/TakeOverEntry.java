package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.account.Colleagues;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Entries of paper and telephone applications that are not recorded yet, in an official's offices: a colleague goes on with
 * one, a supervisor gives it to somebody or removes an abandoned one. Everybody who ever had it is kept from deciding it.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class TakeOverEntry {
    private final CounterEntries entries;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final NumberDesk numbers;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    TakeOverEntry(
            CounterEntries entries,
            Applications applications,
            ProcedureCatalogue catalogue,
            Accounts accounts,
            Colleagues colleagues,
            NumberDesk numbers,
            JournalWriter journal,
            Clock clock) {
        this.entries = entries;
        this.applications = applications;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * An entry that waits to be finished.
     *
     * @param id which
     * @param procedureName of which procedure
     * @param applicantName whose it is
     * @param channel on paper or by telephone
     * @param entry what was written down beside the form
     * @param official who has it
     * @param officialName the same, for the screen
     * @param since since when
     * @param own whether it is this official's own entry
     * @param takeable whether this official may go on with it
     * @param recipients to whom this official, a supervisor, may give it
     * @param removable whether this official, a supervisor, may remove it
     */
    public record Row(
            ApplicationId id,
            LocalizedText procedureName,
            String applicantName,
            Channel channel,
            CounterEntry entry,
            OfficialId official,
            String officialName,
            Instant since,
            boolean own,
            boolean takeable,
            List<Colleagues.Colleague> recipients,
            boolean removable) {
        public Row {
            recipients = List.copyOf(recipients);
        }
    }

    /** What waits in the offices where this official enters or supervises, newest first. */
    public List<Row> unfinished(Official actor) {
        Collection<OfficeId> offices = actor.offices().stream()
                .filter(office -> enters(actor, office) || supervises(actor, office))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (CounterEntries.Unfinished each : entries.unfinished(actor.agency(), offices)) {
            Application application = applications.find(each.application()).orElseThrow();
            if (!accounts.isOwnParty(actor.id(), application.party())) {
                rows.add(row(actor, application, each.since()));
            }
        }
        return List.copyOf(rows);
    }

    private Row row(Official actor, Application application, Instant since) {
        OfficialId holder = application.enteredBy().orElseThrow();
        boolean own = holder.equals(actor.id());
        boolean supervised = supervises(actor, application.office());
        return new Row(
                application.id(),
                catalogue.version(application.procedure()).definition().name(),
                accounts.party(application.party()).map(Party::displayName).orElse(""),
                application.channel(),
                entries.find(application.id()).orElseThrow(),
                holder,
                accounts.displayName(holder),
                since,
                own,
                !own && enters(actor, application.office()),
                supervised
                        ? writers(application).stream()
                                .filter(each -> !each.id().equals(holder))
                                .toList()
                        : List.of(),
                !own && supervised);
    }

    /** A colleague goes on with the entry; a repeat changes nothing. */
    public void takeOver(Official actor, ApplicationId id) throws RuleViolation {
        Application application = lock(actor, id);
        if (!enters(actor, application.office())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        handOver(actor, application, actor.id(), "taken over");
    }

    /**
     * A supervisor gives the entry to somebody who enters papers in the office.
     *
     * @param reason why, committed to by the journal
     */
    public void give(Official actor, ApplicationId id, OfficialId to, String reason) throws RuleViolation {
        Application application = supervised(actor, id);
        String kept = ConflictOfInterest.reason(reason);
        if (writers(application).stream().noneMatch(each -> each.id().equals(to))) {
            throw new NotAllowedNow(NotAllowedNow.Reason.ASSIGNEE_UNSUITABLE);
        }
        handOver(actor, application, to, kept);
    }

    /**
     * A supervisor removes an abandoned entry.
     *
     * @param reason why, committed to by the journal
     */
    public void remove(Official actor, ApplicationId id, String reason) throws RuleViolation {
        Application application = supervised(actor, id);
        String kept = ConflictOfInterest.reason(reason);
        numbers.forget(id);
        journal.record(
                application,
                JournalAct.ENTRY_DISCARDED,
                actor,
                "of " + application.enteredBy().orElseThrow(),
                kept);
        entries.discard(application);
    }

    private void handOver(Official actor, Application application, OfficialId to, String reason) throws NotAllowedNow {
        OfficialId from = application.enteredBy().orElseThrow();
        if (from.equals(to)) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.handOver(to, now);
        entries.written(application.id(), to, now);
        journal.record(application, JournalAct.ENTRY_HANDED_OVER, actor, from + " to " + to, reason);
    }

    private List<Colleagues.Colleague> writers(Application application) {
        return colleagues.in(application.agency(), application.office(), EntryAccess.roles()).stream()
                .filter(each -> !accounts.isOwnParty(each.id(), application.party()))
                .toList();
    }

    private Application supervised(Official actor, ApplicationId id) throws RuleViolation {
        Application application = lock(actor, id);
        if (!supervises(actor, application.office())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        return application;
    }

    private Application lock(Official actor, ApplicationId id) throws RuleViolation {
        Application found = applications
                .lock(id)
                .filter(application -> application.channel().isEntered())
                .filter(application -> application.agency().equals(actor.agency()))
                .filter(application -> actor.offices().contains(application.office()))
                .filter(application -> application.state().isDraft())
                .orElseThrow(NotFound::new);
        if (accounts.isOwnParty(actor.id(), found.party())) {
            throw new Forbidden(Forbidden.Reason.SAME_PERSON);
        }
        return found;
    }

    private static boolean enters(Official actor, OfficeId office) {
        return actor.holds(office, EntryAccess.roles());
    }

    private static boolean supervises(Official actor, OfficeId office) {
        return actor.holds(office, Role.SUPERVISOR);
    }
}
