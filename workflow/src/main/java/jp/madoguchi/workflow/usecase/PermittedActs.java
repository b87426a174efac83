package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.CounterEntries;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Guidances;
import jp.madoguchi.workflow.review.Inspections;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.Opinions;
import jp.madoguchi.workflow.review.PublicInspection;

/** What an official may do with a case now, so that a screen offers nothing that would be refused. */
@Singleton
class PermittedActs {
    /** What moves the case on, and so waits for a step that the procedure adds. */
    private static final Set<CaseAct> BEHIND_A_STEP =
            EnumSet.of(CaseAct.REQUEST_CORRECTION, CaseAct.DRAFT, CaseAct.HANDLE, CaseAct.APPROVE, CaseAct.REMAND);

    private final Accounts accounts;
    private final Outbox outbox;
    private final Opinions opinions;
    private final Guidances guidances;
    private final Inspections inspections;
    private final CorrectionDesk corrections;
    private final DecidingPower power;
    private final ApprovalChain chain;
    private final OwnSteps ownSteps;
    private final DocumentRevocations revocations;
    private final IssuedDocuments documents;
    private final ProcedureCatalogue catalogue;
    private final CounterEntries entries;
    private final PublicInspectionDesk publicInspections;
    private final Quarantine quarantine;
    private final Clock clock;

    @Inject
    PermittedActs(
            Accounts accounts,
            Outbox outbox,
            Opinions opinions,
            Guidances guidances,
            Inspections inspections,
            CorrectionDesk corrections,
            DecidingPower power,
            ApprovalChain chain,
            OwnSteps ownSteps,
            DocumentRevocations revocations,
            IssuedDocuments documents,
            CounterEntries entries,
            ProcedureCatalogue catalogue,
            PublicInspectionDesk publicInspections,
            Quarantine quarantine,
            Clock clock) {
        this.quarantine = quarantine;
        this.publicInspections = publicInspections;
        this.clock = clock;
        this.ownSteps = ownSteps;
        this.revocations = revocations;
        this.documents = documents;
        this.catalogue = catalogue;
        this.entries = entries;
        this.chain = chain;
        this.power = power;
        this.inspections = inspections;
        this.corrections = corrections;
        this.opinions = opinions;
        this.guidances = guidances;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    Set<CaseAct> of(Official actor, Application application, Optional<Draft> draft) {
        Set<CaseAct> acts = EnumSet.noneOf(CaseAct.class);
        if (accounts.isOwnParty(actor.id(), application.party())) {
            return acts;
        }
        boolean intake = actor.holds(application.office(), Role.INTAKE, Role.REVIEWER);
        boolean reviewer = actor.holds(application.office(), Role.REVIEWER);
        boolean approver = actor.holds(application.office(), Role.APPROVER);
        ApplicationState state = application.state();
        if (state.isOpenCase() && (intake || approver)) {
            if (application.claimedBy().isEmpty()) {
                acts.add(CaseAct.CLAIM);
            } else if (application.claimedBy().get().equals(actor.id())) {
                acts.add(CaseAct.RELEASE);
            }
        }
        if (state.isBeforeDisposition() && (actor.holdsAnywhere(Role.SUPERVISOR) || works(actor))) {
            acts.add(CaseAct.DECLARE_CONFLICT);
        }
        if (state.isOpenCase() && actor.holds(application.office(), Role.SUPERVISOR)) {
            acts.add(CaseAct.REASSIGN);
        }
        if (state == ApplicationState.ARRIVED && intake) {
            acts.add(CaseAct.RECORD_INTAKE);
        }
        if (state.isCorrectable() && intake) {
            acts.add(CaseAct.REQUEST_CORRECTION);
        }
        if (state == ApplicationState.CORRECTION_REQUESTED && intake) {
            acts.add(CaseAct.EXTEND_CORRECTION);
            if (corrections.isMissed(application)) {
                acts.add(CaseAct.GO_ON_UNCORRECTED);
            }
        }
        if (state == ApplicationState.CORRECTION_REQUESTED
                && intake
                && application.channel().isEntered()) {
            acts.add(CaseAct.ENTER_ANSWER);
        }
        if (application.channel().isEntered() && intake) {
            brought(application, acts);
        }
        if (state == ApplicationState.HANDLING && intake) {
            acts.add(CaseAct.HANDLE);
        }
        if (state == ApplicationState.UNDER_REVIEW && reviewer) {
            if (!entries.isWriter(application.id(), actor.id())
                    || !chain.of(application).isEmpty()) {
                acts.add(CaseAct.DRAFT);
            }
            acts.add(CaseAct.REQUEST_OPINION);
            boolean picked = inspections.of(application.id()).stream()
                    .anyMatch(inspection -> inspection.isOpen() && !inspection.isOffered());
            acts.add(picked ? CaseAct.RECORD_INSPECTION : CaseAct.OFFER_INSPECTION);
            if (mayGuide(application)) {
                acts.add(CaseAct.GIVE_GUIDANCE);
            }
        }
        if (state.isBeforeDisposition() && reviewer) {
            publicInspection(application).ifPresent(acts::add);
        }
        if (state == ApplicationState.DRAFTED && approver && mayDecide(actor, application, draft)) {
            if (!mustWait(application, draft.orElseThrow())) {
                acts.add(CaseAct.APPROVE);
            }
            acts.add(CaseAct.REMAND);
        }
        boolean asked = opinions.of(application.id()).stream()
                .anyMatch(request -> request.status() == OpinionRequest.Status.OPEN
                        && actor.holds(request.office(), Role.REVIEWER, Role.APPROVER));
        if (asked) {
            acts.add(CaseAct.ANSWER_OPINION);
        }
        boolean concerned = state == ApplicationState.HANDLED ? intake : reviewer || approver;
        if (state.isSealing() && concerned && outbox.isDead(OutboxKind.ISSUE_DOCUMENT, application.id())) {
            acts.add(CaseAct.RETRY_ISSUANCE);
        }
        ownSteps.waiting(application).ifPresent(open -> {
            acts.removeAll(BEHIND_A_STEP);
            if (actor.holds(application.office(), open.role())) {
                acts.add(CaseAct.COMPLETE_STEP);
            }
        });
        if (intake && quarantine.canHoldAgain(application.id())) {
            acts.add(CaseAct.RESCAN_FILES);
        }
        if (state.isEnded() && (reviewer || approver)) {
            acts.addAll(ofDocuments(actor, application, approver));
        }
        return acts;
    }

    /** To lay the application open, or to lay open what a correction brought. */
    private Optional<CaseAct> publicInspection(Application application) {
        return publicInspections.rule(application).flatMap(rule -> {
            Optional<PublicInspection> begun = publicInspections.of(application);
            if (begun.isEmpty()) {
                return application.state() == ApplicationState.UNDER_REVIEW
                        ? Optional.of(CaseAct.ANNOUNCE_INSPECTION)
                        : Optional.empty();
            }
            return begun.filter(shown ->
                            shown.isOn(LocalDate.now(clock)) && publicInspections.isOutdated(application, rule, shown))
                    .map(shown -> CaseAct.RENEW_INSPECTION);
        });
    }

    /** Whether the approval would decide, and the public inspection is not over. */
    private boolean mustWait(Application application, Draft draft) {
        return draft.approvals().size() + 1 == draft.levelsNeeded()
                && publicInspections.holdsUp(application, draft.proposal(), clock.instant());
    }

    /** About the documents of a case that has ended. */
    private Set<CaseAct> ofDocuments(Official actor, Application application, boolean approver) {
        Set<CaseAct> acts = EnumSet.noneOf(CaseAct.class);
        Optional<DocumentRevocation> waiting = revocations.waiting(application.id());
        if (waiting.isPresent()) {
            acts.add(CaseAct.DECLINE_REVOCATION);
            if (approver && !waiting.get().proposedBy().equals(actor.id())) {
                acts.add(CaseAct.DECIDE_REVOCATION);
            }
        } else if (documents.of(application.id()).stream()
                .anyMatch(document -> document.revokedAt().isEmpty())) {
            acts.add(CaseAct.PROPOSE_REVOCATION);
        }
        if (outbox.isDead(OutboxKind.REPLACE_DOCUMENT, application.id())) {
            acts.add(CaseAct.RETRY_ISSUANCE);
        }
        return acts;
    }

    /** What an applicant without an account may write or say now. */
    private void brought(Application application, Set<CaseAct> acts) {
        if (application
                .state()
                .isWithdrawable(catalogue
                        .version(application.procedure())
                        .definition()
                        .decision()
                        .withdrawalUntil())) {
            acts.add(CaseAct.ENTER_WITHDRAWAL);
        }
        if (inspections.of(application.id()).stream().anyMatch(each -> each.isOpen() && each.isOffered())) {
            acts.add(CaseAct.ENTER_INSPECTION_PICK);
        }
        if (guidances.of(application.id()).stream()
                .anyMatch(given -> given.status() == AdministrativeGuidance.Status.OPEN)) {
            acts.add(CaseAct.ENTER_GUIDANCE_ANSWER);
        }
    }

    private static boolean works(Official actor) {
        return Arrays.stream(Role.working()).anyMatch(actor::holdsAnywhere);
    }

    /** Nothing waits for an answer, and the applicant never declined. */
    private boolean mayGuide(Application application) {
        return guidances.of(application.id()).stream()
                .allMatch(given -> given.status() == AdministrativeGuidance.Status.FOLLOWED
                        || given.status() == AdministrativeGuidance.Status.CLOSED);
    }

    private boolean mayDecide(Official actor, Application application, Optional<Draft> draft) {
        return draft.filter(made -> made.isDistant(actor.id()) && !entries.isWriter(application.id(), actor.id()))
                .flatMap(made -> power.of(actor, application, made))
                .isPresent();
    }
}
