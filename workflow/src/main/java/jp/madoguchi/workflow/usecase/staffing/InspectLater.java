package jp.madoguchi.workflow.usecase.staffing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.authority.Absences;
import jp.madoguchi.workflow.authority.LaterInspection;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.ConflictOfInterest;
import jp.madoguchi.workflow.rule.AlreadyHandled;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Who was away looks afterwards at what was decided in substitution (後閲); the decision itself stands. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class InspectLater {
    private final Absences absences;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Accounts accounts;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    InspectLater(
            Absences absences,
            Applications applications,
            ProcedureCatalogue catalogue,
            Accounts accounts,
            JournalWriter journal,
            Clock clock) {
        this.absences = absences;
        this.applications = applications;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A substitute decision in words.
     *
     * @param id which
     * @param application the case
     * @param arrivalNumber its number
     * @param procedureName Japanese name
     * @param title the post by which it was decided
     * @param deputy who decided
     * @param decidedAt when
     */
    public record Row(
            UUID id,
            ApplicationId application,
            String arrivalNumber,
            String procedureName,
            String title,
            String deputy,
            Instant decidedAt) {}

    /** What this official has to look at, oldest first. */
    public List<Row> waiting(Official actor) {
        return absences.waitingFor(actor.id()).stream().map(this::row).toList();
    }

    private Row row(LaterInspection decision) {
        Application application = applications.find(decision.application()).orElseThrow();
        return new Row(
                decision.id(),
                decision.application(),
                application.arrivalNumber().map(ArrivalNumber::value).orElse(""),
                catalogue.version(application.procedure()).definition().name().ja(),
                decision.title(),
                accounts.displayName(decision.deputy()),
                decision.decidedAt());
    }

    /**
     * Confirms having seen a decision.
     *
     * @param remark what the absent one has to say about it, empty if nothing; it stands in the case's record
     */
    public void confirm(Official actor, UUID id, String remark) throws RuleViolation {
        LaterInspection decision = absences.lock(id)
                .filter(each -> each.absent().equals(actor.id()))
                .orElseThrow(NotFound::new);
        if (decision.seenAt().isPresent()) {
            throw new AlreadyHandled();
        }
        String kept = remark.strip();
        if (kept.codePointCount(0, kept.length()) > ConflictOfInterest.LONGEST_REASON) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_TOO_LONG);
        }
        absences.seen(id, kept, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Application application = applications.find(decision.application()).orElseThrow(NotFound::new);
        journal.record(
                application,
                kept.isEmpty() ? JournalAct.SUBSTITUTE_DECISION_SEEN : JournalAct.SUBSTITUTE_DECISION_REMARKED,
                actor,
                decision.title(),
                kept);
    }
}
