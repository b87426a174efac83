package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.PublicInspectionRule;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.PublicInspection;
import jp.madoguchi.workflow.review.PublicInspections;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;
import jp.madoguchi.workflow.rule.RuleViolation;

/**
 * An official who has looked at the documents announces (公告) that they lie open to the public (縦覧), and later lays open
 * those that a correction brought in their place.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnnounceInspection {
    private final CaseAccess access;
    private final PublicInspectionDesk desk;
    private final PublicInspections inspections;
    private final Quarantine quarantine;
    private final ProcedureCatalogue catalogue;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    AnnounceInspection(
            CaseAccess access,
            PublicInspectionDesk desk,
            PublicInspections inspections,
            Quarantine quarantine,
            ProcedureCatalogue catalogue,
            CaseStep step,
            Clock clock) {
        this.access = access;
        this.desk = desk;
        this.inspections = inspections;
        this.quarantine = quarantine;
        this.catalogue = catalogue;
        this.step = step;
        this.clock = clock;
    }

    /** Begins the period today; returns the new case version. */
    public long announce(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        PublicInspectionRule rule = rule(application);
        if (application.state() != ApplicationState.UNDER_REVIEW
                || desk.of(application).isPresent()) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        requireOpen(id, desk.files(application, rule));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublicInspection begun = desk.begin(application, rule, Optional.of(actor.id()), now);
        application.touch(now);
        return step.done(application, JournalAct.PUBLIC_INSPECTION_BEGUN, actor, PublicInspectionDesk.told(begun));
    }

    /** Lays open the files as they stand after a correction; the period stays. Returns the new case version. */
    public long renew(Official actor, ApplicationId id, long caseVersion) throws RuleViolation {
        Application application = access.lock(actor, id, caseVersion, Role.REVIEWER);
        PublicInspectionRule rule = rule(application);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        PublicInspection shown = desk.of(application)
                .filter(one -> one.isOn(now.atZone(clock.getZone()).toLocalDate()))
                .orElseThrow(() -> new NotAllowedNow(Reason.WRONG_STATE));
        if (!application.state().isBeforeDisposition() || !desk.isOutdated(application, rule, shown)) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        List<Attachment> files = desk.files(application, rule);
        requireOpen(id, files);
        inspections.show(id, PublicInspectionDesk.ids(files));
        application.touch(now);
        return step.done(application, JournalAct.PUBLIC_INSPECTION_RENEWED, actor, "files " + files.size());
    }

    /**
     * What an announcement would show everybody, for a look before.
     *
     * @param days how long
     * @param legalBasis the article
     * @param lines the answers
     * @param files the documents, by what their fields ask for and the names they were attached with
     */
    public record Preview(
            int days, String legalBasis, List<PublicInspectionSheet.Line> lines, List<PreviewFile> files) {
        public Preview {
            lines = List.copyOf(lines);
            files = List.copyOf(files);
        }
    }

    /**
     * A document that an announcement would show.
     *
     * @param id by which the official opens it
     * @param label what the field asks for
     * @param name as it was attached; the public does not read it
     */
    public record PreviewFile(AttachmentId id, String label, String name) {}

    /** What would be shown. */
    public Preview preview(Official actor, ApplicationId id, Locale locale) throws RuleViolation {
        Application application = access.read(actor, id);
        PublicInspectionRule rule = rule(application);
        PublicInspectionContent content = new PublicInspectionContent(
                application,
                catalogue.version(application.procedure()).definition(),
                rule,
                LocalDate.ofInstant(application.arrivedAt().orElseThrow(), clock.getZone()));
        return new Preview(
                rule.days(),
                rule.legalBasis().in(locale),
                content.lines(locale),
                desk.files(application, rule).stream()
                        .map(file -> new PreviewFile(file.id(), content.label(file, locale), file.name()))
                        .toList());
    }

    private PublicInspectionRule rule(Application application) throws NotAllowedNow {
        return desk.rule(application).orElseThrow(() -> new NotAllowedNow(Reason.WRONG_STATE));
    }

    /** Nothing is laid open that the scanner has not found clean. */
    private void requireOpen(ApplicationId id, List<Attachment> files) throws NotAllowedNow {
        for (Attachment file : files) {
            quarantine.requireOpen(id, file.sha256());
        }
    }
}
