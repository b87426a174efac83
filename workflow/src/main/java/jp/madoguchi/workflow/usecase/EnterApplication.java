package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.CounterEntry;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * Begins to enter an application that came on paper or by telephone. No opening window stands in its way: what arrived
 * has arrived (行政手続法 art. 7), and when it arrived is said by the receiving stamp.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class EnterApplication {
    /** Characters of an applicant's name at most. */
    public static final int NAME_LENGTH = 100;
    /** A stamp older than this is taken for a slip of the pen. */
    private static final int OLDEST_DAYS = 366;

    private final ProcedureCatalogue catalogue;
    private final Applications applications;
    private final CounterEntries entries;
    private final CounterScan scans;
    private final EntryAccess access;
    private final Accounts accounts;
    private final NumberDesk numbers;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    EnterApplication(
            ProcedureCatalogue catalogue,
            Applications applications,
            CounterEntries entries,
            CounterScan scans,
            EntryAccess access,
            Accounts accounts,
            NumberDesk numbers,
            JournalWriter journal,
            Clock clock) {
        this.catalogue = catalogue;
        this.applications = applications;
        this.entries = entries;
        this.scans = scans;
        this.access = access;
        this.accounts = accounts;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What stands on the paper beside the form, or was said on the telephone.
     *
     * @param procedureId which procedure
     * @param channel on paper or by telephone
     * @param receivedOn the day of the receiving stamp
     * @param business a business, or a citizen
     * @param name the applicant's name
     * @param address where the applicant is reached by post; empty if unknown
     * @param contact telephone or other; empty if unknown
     * @param scan a picture of the paper
     */
    public record Counter(
            String procedureId,
            Channel channel,
            LocalDate receivedOn,
            boolean business,
            String name,
            String address,
            String contact,
            Optional<Scan> scan) {}

    /**
     * A picture of the paper.
     *
     * @param name as the file was called
     * @param bytes PDF, JPEG or PNG
     */
    public record Scan(String name, byte[] bytes) {}

    /** Procedures that this official may enter applications for, by name; later stages are begun from their grant. */
    public List<PublishedProcedure> procedures(Official actor) {
        return catalogue.current().stream()
                .filter(procedure -> procedure.agency().equals(actor.agency()))
                .filter(procedure -> actor.holds(procedure.office(), EntryAccess.roles()))
                .filter(procedure -> procedure.definition().handling().stage().isEmpty())
                .toList();
    }

    /** Begins; the form is filled in as an applicant fills it in. */
    public ApplicationId begin(Official actor, Counter counter) throws RuleViolation {
        PublishedProcedure procedure = catalogue.current(counter.procedureId()).orElseThrow(NotFound::new);
        if (!procedure.agency().equals(actor.agency())) {
            throw new NotFound();
        }
        if (!actor.holds(procedure.office(), EntryAccess.roles())) {
            throw new Forbidden(Forbidden.Reason.ROLE_MISSING);
        }
        require(procedure.definition().handling().stage().isEmpty(), Reason.WRONG_STATE);
        LocalDate today = LocalDate.now(clock);
        require(
                !counter.receivedOn().isAfter(today) && !counter.receivedOn().isBefore(today.minusDays(OLDEST_DAYS)),
                Reason.STAMP_IMPOSSIBLE);
        String name = counter.name().strip();
        require(!name.isEmpty() && name.length() <= NAME_LENGTH, Reason.NAME_IMPOSSIBLE);
        Instant now = clock.instant();
        Party party = new Party(
                new PartyId(UUID.randomUUID()),
                counter.business(),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        accounts.add(party, now);
        ApplicationId id = ApplicationId.next(now);
        Application application = Application.enter(id, procedure, party.id(), counter.channel(), actor.id(), now);
        applications.add(application);
        entries.add(application, new CounterEntry(id, counter.receivedOn(), counter.address(), counter.contact()));
        entries.written(id, actor.id(), now);
        if (counter.scan().isPresent()) {
            scans.attach(application, counter.scan().get(), now);
        }
        journal.record(
                application, JournalAct.ENTRY_BEGUN, actor, counter.channel().name());
        return id;
    }

    private static void require(boolean held, Reason reason) throws NotAllowedNow {
        if (!held) {
            throw new NotAllowedNow(reason);
        }
    }

    /** Throws an entry away that was not recorded yet. */
    public void discard(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.lock(actor, id);
        require(application.state().isDraft(), Reason.WRONG_STATE);
        numbers.forget(id);
        journal.record(application, JournalAct.ENTRY_DISCARDED, actor, "");
        entries.discard(application);
    }

    /** Whether this official may enter applications of some procedure's office. */
    public static boolean mayEnter(Official actor) {
        return Arrays.stream(EntryAccess.roles()).anyMatch(actor::holdsAnywhere);
    }
}
