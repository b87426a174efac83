package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.AnswerDifference;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Saves a draft, or the answer to a correction in preparation; incomplete answers are welcome. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SaveAnswers {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final Clock clock;

    @Inject
    SaveAnswers(
            CaseAccess access, Applications applications, ProcedureCatalogue catalogue, Reviews reviews, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Saves; a frozen draft thaws. Files are named by attaching and detaching only: what is given there is ignored. */
    public SavedDraft save(Applicant actor, ApplicationId id, long expectedVersion, Answers given)
            throws RuleViolation {
        Application application = access.lock(actor, id);
        application.requireDraftVersion(expectedVersion);
        Answers answers = AttachedFiles.named(given, applications.attachments(id));
        requireOpenPaths(application, answers, reviews.openCorrection(id));
        application.save(answers, clock.instant());
        applications.thaw(id);
        return new SavedDraft(
                application.version(),
                catalogue.version(application.procedure()).definition().form().evaluate(answers, LocalDate.now(clock)));
    }

    /** In a correction only what is pinned may differ from what was filed. */
    static void requireOpenPaths(Application application, Answers answers, Optional<OpenCorrection> correction)
            throws NotAllowedNow {
        if (correction.isEmpty()) {
            return;
        }
        for (String path : AnswerDifference.paths(application.filed(), answers)) {
            if (!correction.get().opens(path)) {
                throw new NotAllowedNow(NotAllowedNow.Reason.PATH_NOT_OPEN);
            }
        }
    }
}
