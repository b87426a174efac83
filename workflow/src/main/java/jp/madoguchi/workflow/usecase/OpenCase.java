package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.identity.DelegatedApplications;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Opens a case for an official of its office; the view is recorded before it is shown. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class OpenCase {
    private final CaseAccess access;
    private final Applications applications;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final CaseTimeline timeline;
    private final PermittedActs permitted;
    private final DraftViews drafts;
    private final NumberDesk numbers;
    private final CaseClock caseClock;
    private final BranchViews branches;
    private final OwnSteps ownSteps;
    private final Outbox outbox;
    private final SignerComparison comparison;
    private final CounterEntries entries;
    private final DelegatedApplications delegated;
    private final JournalWriter journal;
    private final java.time.Clock clock;

    @Inject
    OpenCase(
            CaseAccess access,
            Applications applications,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            CaseTimeline timeline,
            PermittedActs permitted,
            DraftViews drafts,
            NumberDesk numbers,
            CaseClock caseClock,
            BranchViews branches,
            OwnSteps ownSteps,
            Outbox outbox,
            SignerComparison comparison,
            CounterEntries entries,
            DelegatedApplications delegated,
            JournalWriter journal,
            java.time.Clock clock) {
        this.access = access;
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.timeline = timeline;
        this.permitted = permitted;
        this.drafts = drafts;
        this.numbers = numbers;
        this.caseClock = caseClock;
        this.branches = branches;
        this.ownSteps = ownSteps;
        this.outbox = outbox;
        this.comparison = comparison;
        this.entries = entries;
        this.delegated = delegated;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens. */
    public CaseView open(Official actor, ApplicationId id) throws RuleViolation {
        Application application = access.read(actor, id);
        journal.record(application, JournalAct.CASE_VIEWED, actor, "");
        PublishedProcedure procedure = catalogue.version(application.procedure());
        List<OpenCorrection> corrections = reviews.corrections(id);
        Optional<Draft> draft =
                actor.offices().contains(application.office()) ? reviews.lastDraft(id) : Optional.empty();
        LocalDate filedOn = LocalDate.ofInstant(application.arrivedAt().orElseThrow(NotFound::new), clock.getZone());
        Evaluation evaluation = procedure.definition().form().evaluate(application.filed(), filedOn);
        return new CaseView(
                id,
                application.version(),
                procedure,
                application.arrivalNumber().orElseThrow(NotFound::new),
                application.arrivedAt().orElseThrow(NotFound::new),
                application.dueOn(),
                caseClock.view(application),
                application.state(),
                signature(application, procedure, corrections, evaluation),
                application.filed(),
                evaluation,
                files(application),
                accounts.party(application.party()).map(Party::displayName).orElse(""),
                delegated.agentName(id),
                application.claimedBy().map(accounts::displayName),
                application.claimedBy().equals(Optional.of(actor.id())),
                entered(application, evaluation),
                corrections,
                changes(id, corrections),
                branches.opinions(actor, application),
                branches.inspections(application),
                branches.guidance(application),
                ownSteps.view(actor, application),
                draft.map(made -> drafts.view(actor, application, made, procedure)),
                timeline.decision(application, procedure),
                outbox.waiting(OutboxKind.ISSUE_DOCUMENT, id).or(() -> outbox.waiting(OutboxKind.REPLACE_DOCUMENT, id)),
                timeline.documents(application),
                actor.offices().contains(application.office())
                        ? timeline.forOfficial(application)
                        : timeline.forApplicant(application),
                readable(actor, application, procedure),
                permitted.of(actor, application, draft));
    }

    private List<AttachmentRow> files(Application application) {
        List<Attachment> attached = applications.attachments(application.id());
        return Stream.concat(
                        attached.stream().filter(CounterScan::is),
                        AttachedFiles.of(application.filed(), attached).stream())
                .map(AttachmentRow::of)
                .toList();
    }

    private Optional<CaseView.Entered> entered(Application application, Evaluation evaluation) {
        return application
                .enteredBy()
                .map(official -> new CaseView.Entered(
                        application.channel(),
                        accounts.displayName(official),
                        entries.find(application.id()).orElseThrow(),
                        evaluation.findings().stream().filter(Finding::blocks).toList()));
    }

    private List<String> readable(Official actor, Application application, PublishedProcedure procedure) {
        boolean may = procedure.definition().individualNumber()
                && actor.holds(application.office(), Role.INTAKE, Role.REVIEWER)
                && !accounts.isOwnParty(actor.id(), application.party());
        return may ? numbers.readable(application, procedure.definition().form()) : List.of();
    }

    private CaseView.SignatureView signature(
            Application application,
            PublishedProcedure procedure,
            List<OpenCorrection> corrections,
            Evaluation evaluation) {
        int last = 0;
        for (OpenCorrection correction : corrections) {
            if (applications.filing(application.id(), correction.number()).isPresent()) {
                last = correction.number();
            }
        }
        Optional<Evidence> evidence = applications.evidence(application.id(), last);
        return new CaseView.SignatureView(
                evidence.map(Evidence::signerName).orElse(""),
                application.signatureState().orElse(SignatureState.PENDING),
                evidence.flatMap(Evidence::timestampedAt),
                evidence.map(Evidence::method).orElse(""),
                evidence.map(proof -> comparison.compare(
                                procedure, application.filed(), evaluation, proof.certificate(), Locale.JAPAN))
                        .orElse(List.of()));
    }

    private List<CaseView.Change> changes(ApplicationId id, List<OpenCorrection> corrections) {
        List<CaseView.Change> changes = new ArrayList<>();
        for (OpenCorrection correction : corrections) {
            reviews.changes(id, correction.number())
                    .forEach(change -> changes.add(
                            new CaseView.Change(correction.number(), change.path(), change.before(), change.after())));
        }
        return changes;
    }
}
