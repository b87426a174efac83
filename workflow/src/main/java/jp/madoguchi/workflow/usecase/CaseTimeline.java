package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.clock.DeadlineKind;
import jp.madoguchi.workflow.clock.Deadlines;
import jp.madoguchi.workflow.disposition.Dispositions;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.DocumentRevocation;
import jp.madoguchi.workflow.issuance.DocumentRevocations;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.Journal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.usecase.TimelineEntry.Event;

/** What happened to a case and what came of it, for both sides. */
@Singleton
class CaseTimeline {
    private static final Map<JournalAct, Event> SIGNATURE_EVENTS = Map.of(
            JournalAct.SIGNATURE_VERIFIED, Event.SIGNATURE_VERIFIED,
            JournalAct.SIGNATURE_DISAGREED, Event.SIGNATURE_DISAGREED,
            JournalAct.REVOCATION_STATUS_REVOKED, Event.CERTIFICATE_REVOKED);

    private final Applications applications;
    private final Reviews reviews;
    private final Dispositions dispositions;
    private final IssuedDocuments documents;
    private final DocumentRevocations revocations;
    private final Deadlines deadlines;
    private final Journal journal;
    private final BranchViews branches;

    @Inject
    CaseTimeline(
            Applications applications,
            Reviews reviews,
            Dispositions dispositions,
            IssuedDocuments documents,
            DocumentRevocations revocations,
            Deadlines deadlines,
            Journal journal,
            BranchViews branches) {
        this.branches = branches;
        this.applications = applications;
        this.reviews = reviews;
        this.dispositions = dispositions;
        this.documents = documents;
        this.revocations = revocations;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    /** What the applicant may see: nothing internal. */
    List<TimelineEntry> forApplicant(Application application) {
        List<TimelineEntry> entries = new ArrayList<>();
        ApplicationId id = application.id();
        application
                .arrivedAt()
                .ifPresent(at -> entries.add(new TimelineEntry(
                        at, Event.ARRIVED, application.arrivalNumber().map(ArrivalNumber::value))));
        SIGNATURE_EVENTS.forEach((act, event) -> journal.of(id, act)
                .forEach(found -> entries.add(new TimelineEntry(found.at(), event, Optional.empty()))));
        application
                .intakeAt()
                .ifPresent(at -> entries.add(new TimelineEntry(at, Event.INTAKE_RECORDED, Optional.empty())));
        reviews.corrections(id).forEach(request -> {
            entries.add(new TimelineEntry(
                    request.requestedAt(),
                    Event.CORRECTION_REQUESTED,
                    Optional.of(request.dueOn().toString())));
            request.extensions()
                    .forEach(later -> entries.add(new TimelineEntry(
                            later.at(),
                            Event.CORRECTION_EXTENDED,
                            Optional.of(later.dueOn().toString()))));
            request.closedAt()
                    .filter(at -> !Optional.of(at).equals(application.withdrawnAt()))
                    .ifPresent(at -> entries.add(new TimelineEntry(at, Event.CORRECTION_ABANDONED, Optional.empty())));
            applications
                    .filing(id, request.number())
                    .ifPresent(answer -> entries.add(new TimelineEntry(
                            answer.arrivedAt(),
                            Event.CORRECTION_ANSWERED,
                            Optional.of(answer.arrivalNumber().value()))));
        });
        application.handledAt().ifPresent(at -> entries.add(new TimelineEntry(at, Event.HANDLED, Optional.empty())));
        dispositions
                .of(id)
                .ifPresent(made -> entries.add(new TimelineEntry(
                        made.decidedAt(), made.granted() ? Event.GRANTED : Event.REFUSED, Optional.empty())));
        documents.of(id).forEach(document -> {
            Event issued = document.replaces().isPresent() ? Event.DOCUMENT_REPLACED : Event.ISSUED;
            String number = document.documentNumber().value();
            entries.add(new TimelineEntry(document.issuedAt(), issued, Optional.of(number)));
            document.revokedAt()
                    .ifPresent(at -> entries.add(new TimelineEntry(at, Event.DOCUMENT_REVOKED, Optional.of(number))));
        });
        deadlines.fired(id).forEach(passed -> ended(passed.kind())
                .ifPresent(event -> entries.add(new TimelineEntry(passed.dueAt(), event, Optional.empty()))));
        journal.of(id, JournalAct.INDIVIDUAL_NUMBER_READ)
                .forEach(read ->
                        entries.add(new TimelineEntry(read.at(), Event.INDIVIDUAL_NUMBER_READ, Optional.empty())));
        entries.addAll(branches.guidanceEvents(application));
        application
                .withdrawnAt()
                .ifPresent(at -> entries.add(new TimelineEntry(at, Event.WITHDRAWN, application.withdrawalReason())));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        if (application.channel().isEntered()) {
            entries.replaceAll(TimelineEntry::brought);
        }
        return entries;
    }

    private static Optional<Event> ended(DeadlineKind kind) {
        return switch (kind) {
            case STANDARD_PERIOD_END -> Optional.of(Event.STANDARD_PERIOD_ENDED);
            case STATUTORY_PERIOD_END -> Optional.of(Event.STATUTORY_PERIOD_ENDED);
            case CORRECTION_DUE -> Optional.of(Event.CORRECTION_MISSED);
            case FEE_DUE -> Optional.of(Event.PAYMENT_MISSED);
            case OPINION_DUE -> Optional.empty();
        };
    }

    /** What officials see: drafts and remands too. */
    List<TimelineEntry> forOfficial(Application application) {
        List<TimelineEntry> entries = new ArrayList<>(forApplicant(application));
        for (Draft draft : reviews.drafts(application.id())) {
            entries.add(new TimelineEntry(draft.draftedAt(), Event.DRAFTED, Optional.empty()));
            draft.remands()
                    .forEach(remand ->
                            entries.add(new TimelineEntry(remand.at(), Event.REMANDED, Optional.of(remand.comment()))));
        }
        revocations.of(application.id()).forEach(each -> {
            entries.add(new TimelineEntry(each.proposedAt(), Event.REVOCATION_PROPOSED, Optional.of(each.reason())));
            each.closedAt()
                    .filter(at -> each.status() == DocumentRevocation.Status.DECLINED)
                    .ifPresent(at -> entries.add(new TimelineEntry(at, Event.REVOCATION_DECLINED, Optional.empty())));
        });
        entries.addAll(branches.opinionEvents(application));
        deadlines.fired(application.id()).stream()
                .filter(passed -> passed.kind() == DeadlineKind.OPINION_DUE)
                .forEach(passed ->
                        entries.add(new TimelineEntry(passed.dueAt(), Event.OPINION_MISSED, Optional.empty())));
        journal.of(application.id(), JournalAct.CASE_REASSIGNED)
                .forEach(entry -> entries.add(new TimelineEntry(entry.at(), Event.REASSIGNED, Optional.empty())));
        entries.sort(Comparator.comparing(TimelineEntry::at));
        return entries;
    }

    /** The disposition in words. */
    Optional<DecisionView> decision(Application application, PublishedProcedure procedure) {
        return dispositions
                .of(application.id())
                .map(made -> new DecisionView(
                        made.granted(),
                        made.decidedAt(),
                        revocations.asCorrected(made),
                        made.granted()
                                ? procedure.definition().decision().grantTerm().ja()
                                : procedure
                                        .definition()
                                        .decision()
                                        .refusalTerm()
                                        .ja()));
    }

    /** What was issued. */
    List<DocumentRow> documents(Application application) {
        return documents.of(application.id()).stream()
                .map(document -> new DocumentRow(
                        document.number(),
                        document.title(),
                        document.documentNumber().value(),
                        document.issuedAt(),
                        document.validUntil(),
                        document.revokedAt(),
                        document.replaces().map(DocumentNumber::value),
                        document.replacedBy().map(DocumentNumber::value)))
                .toList();
    }
}
