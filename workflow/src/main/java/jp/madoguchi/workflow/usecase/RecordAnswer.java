package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Records the answer to a correction request in one transaction: only the pinned paths differ, the clock goes on. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class RecordAnswer {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final ArrivalDesk arrivals;
    private final JournalWriter journal;
    private final CorrectionAnswer taken;
    private final Clock clock;

    @Inject
    RecordAnswer(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            ArrivalDesk arrivals,
            JournalWriter journal,
            CorrectionAnswer taken,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.arrivals = arrivals;
        this.journal = journal;
        this.taken = taken;
        this.clock = clock;
    }

    Receipt record(Applicant actor, ApplicationId id, int correction, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        Application application = access.lock(actor, id);
        if (reviews.corrections(id).stream().noneMatch(request -> request.number() == correction)) {
            throw new NotFound();
        }
        Optional<FrozenFiling> frozen = applications.claimKey(
                actor.journalName(),
                key,
                SignatureDesk.bodySha256(submission),
                application,
                correction,
                clock.instant());
        Optional<Receipt> earlier = arrivals.earlier(application, correction);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Optional<OpenCorrection> open = reviews.openCorrection(id).filter(request -> request.number() == correction);
        if (application.state() != ApplicationState.CORRECTION_REQUESTED || open.isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        SaveAnswers.requireOpenPaths(application, application.answers(), open);
        ArrivalDesk.Arrived arrived = arrivals.accept(actor, application, correction, frozen, submission);
        return taken.take(
                application,
                catalogue.version(application.procedure()),
                correction,
                arrived.state(),
                arrived.at(),
                () -> {
                    String leaf = journal.record(
                            application,
                            JournalAct.CORRECTION_ANSWERED,
                            actor,
                            correction + " " + arrived.number().value() + arrivals.agent(actor, application, arrived));
                    return arrivals.record(application, arrived, leaf);
                });
    }
}
