package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.forms.catalogue.PublicInspectionRule.Begins;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.clock.Calendars;
import jp.madoguchi.workflow.clock.Period;
import jp.madoguchi.workflow.clock.PeriodCount;
import jp.madoguchi.workflow.clock.PeriodUnit;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.PublicInspection;
import jp.madoguchi.workflow.review.PublicInspectionId;
import jp.madoguchi.workflow.review.PublicInspections;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/** Lays an application open to the public (縦覧) as its procedure says, and keeps the decision until that is over. */
@Singleton
class PublicInspectionDesk {
    private final PublicInspections inspections;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Calendars calendars;
    private final CaseClock caseClock;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    PublicInspectionDesk(
            PublicInspections inspections,
            Applications applications,
            ProcedureCatalogue catalogue,
            Calendars calendars,
            CaseClock caseClock,
            JournalWriter journal,
            Clock clock) {
        this.inspections = inspections;
        this.applications = applications;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.caseClock = caseClock;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the procedure of a case lays open; empty if nothing. */
    Optional<PublicInspectionRule> rule(Application application) {
        return definition(application).review().publicInspection();
    }

    private ProcedureDefinition definition(Application application) {
        return catalogue.version(application.procedure()).definition();
    }

    /** The files that would be laid open: of the fields that the rule names, as the answers stand. */
    List<Attachment> files(Application application, PublicInspectionRule rule) {
        List<Attachment> named = AttachedFiles.of(application.filed(), applications.attachments(application.id()));
        return rule.documents().stream()
                .flatMap(field -> named.stream().filter(file -> file.fieldPath().equals(field)))
                .toList();
    }

    /** Begins where recording the intake begins it. */
    void intakeRecorded(Application application, Instant now) {
        Optional<PublicInspectionRule> rule = rule(application).filter(each -> each.begins() == Begins.INTAKE);
        if (rule.isPresent() && inspections.of(application.id()).isEmpty()) {
            PublicInspection begun = begin(application, rule.get(), Optional.empty(), now);
            journal.record(application, JournalAct.PUBLIC_INSPECTION_BEGUN, told(begun) + " by the procedure");
        }
    }

    /** Begins; the caller records who did it. */
    PublicInspection begin(Application application, PublicInspectionRule rule, Optional<OfficialId> by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Period period = new Period(rule.days(), PeriodUnit.DAYS, Set.of(), rule.rolls());
        LocalDate last = PeriodCount.of(
                        period,
                        today,
                        List.of(),
                        calendars.of(application.agency(), application.office()),
                        clock.getZone(),
                        today)
                .lastDay();
        PublicInspection begun = new PublicInspection(
                PublicInspectionId.next(), application.id(), by, now, last, ids(files(application, rule)));
        inspections.begin(application.agency(), begun);
        caseClock.recount(application);
        return begun;
    }

    /** What the journal keeps of one. */
    static String told(PublicInspection begun) {
        return "until " + begun.lastOn() + ", files " + begun.files().size();
    }

    static List<AttachmentId> ids(List<Attachment> files) {
        return files.stream().map(Attachment::id).toList();
    }

    /** Whether a correction brought other files than those that are laid open. */
    boolean isOutdated(Application application, PublicInspectionRule rule, PublicInspection shown) {
        return !ids(files(application, rule)).equals(shown.files());
    }

    /** That of a case, if it has begun. */
    Optional<PublicInspection> of(Application application) {
        return inspections.of(application.id());
    }

    /** Refuses a draft on which nobody laid the application open before; a refusal for a formal defect needs none. */
    void requireBegun(Application application) throws NotAllowedNow {
        if (rule(application).isPresent() && inspections.of(application.id()).isEmpty()) {
            throw new NotAllowedNow(Reason.PUBLIC_INSPECTION_MISSING);
        }
    }

    /** Whether a decision of this kind has to wait for the end of an inspection. */
    boolean holdsUp(Application application, Proposal proposal, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return !proposal.isFormal()
                && rule(application).isPresent()
                && inspections
                        .of(application.id())
                        .map(shown -> shown.isOn(today))
                        .orElse(true);
    }

    /** Refuses a decision before the inspection is over; a refusal for a formal defect does not wait. */
    void requireOver(Application application, Proposal proposal, Instant now) throws NotAllowedNow {
        if (holdsUp(application, proposal, now)) {
            throw new NotAllowedNow(Reason.PUBLIC_INSPECTION_OPEN);
        }
    }
}
