package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.StageRule;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.RowIds;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.Stages;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.review.AnswerDifference;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Saves a draft, or the answer to a correction in preparation; incomplete answers are welcome. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SaveAnswers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final NumberDesk numbers;
    private final Stages stages;
    private final Clock clock;

    @Inject
    SaveAnswers(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            NumberDesk numbers,
            Stages stages,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.numbers = numbers;
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * Saves; a frozen draft thaws. Files are named by attaching and detaching only: what is given there is ignored.
     * Individual Numbers are kept apart.
     *
     * @throws jp.madoguchi.workflow.rule.FindingsRemain if a field holds what must never be stored in it: nothing is saved
     */
    public SavedDraft save(Applicant actor, ApplicationId id, long expectedVersion, Answers given)
            throws RuleViolation {
        SavedDraft saved = saveRest(actor, id, expectedVersion, given, Optional.empty());
        if (!saved.refused().isEmpty()) {
            throw new FindingsRemain(saved.refused());
        }
        return saved;
    }

    /**
     * Saves what may be stored and tells what may not: there the answer stays as it was.
     *
     * @param before the application as it was opened to be changed: only what depends on a changed answer is evaluated
     *     again
     */
    public SavedDraft saveRest(
            Applicant actor, ApplicationId id, long expectedVersion, Answers sent, Optional<ApplicationView> before)
            throws RuleViolation {
        Application application = access.lock(actor, id);
        application.requireDraftVersion(expectedVersion);
        FormDefinition form =
                catalogue.version(application.procedure()).definition().form();
        Instant now = clock.instant();
        List<Finding> refused = RefusedAnswers.in(form, sent);
        Answers storable = RefusedAnswers.without(refused, sent, application.answers());
        Answers given = carried(application, numbers.keepApart(application, form, storable, now));
        Answers identified = RowIds.of(form, RANDOM).complete(given, application.answers());
        if (application.state().isDraft()) {
            followRows(id, application.answers(), identified);
        }
        Answers answers = AttachedFiles.named(identified, applications.attachments(id));
        requireOpenPaths(application, answers, reviews.openCorrection(id));
        application.save(answers, now);
        applications.thaw(id);
        numbers.forgetUnnamed(application, form);
        LocalDate day = application.day(now, clock.getZone());
        Evaluation evaluation = before.filter(view -> view.version() == expectedVersion)
                .flatMap(ApplicationView::live)
                .filter(live -> live.today().equals(day))
                .<Evaluation>map(live -> live.with(answers))
                .orElseGet(() -> form.evaluate(answers, day));
        return new SavedDraft(application.version(), answers, evaluation, refused);
    }

    /** What an earlier stage decided stands as it was carried over, whatever was sent. */
    private Answers carried(Application application, Answers given) {
        Optional<StageRule> stage = catalogue
                .version(application.procedure())
                .definition()
                .handling()
                .stage();
        if (stage.isEmpty()) {
            return given;
        }
        Answers decided = stages.carried(application.id()).orElse(Answers.EMPTY);
        Answers answers = given;
        for (StageRule.After after : stage.get().after()) {
            for (String field : after.carried().keySet()) {
                Optional<Object> value = decided.at(field);
                if (value.isPresent()) {
                    answers = answers.with(field, value.get());
                }
            }
        }
        return answers;
    }

    /** Files stay with their row where rows before it were removed, and go with a row that is. */
    private void followRows(ApplicationId id, Answers before, Answers after) {
        RowPaths old = RowPaths.of(before);
        RowPaths now = RowPaths.of(after);
        for (Attachment file : applications.attachments(id)) {
            Optional<String> path = old.now(file.fieldPath(), now);
            if (path.isEmpty()) {
                applications.detach(id, file.id(), clock.instant());
            } else if (!path.get().equals(file.fieldPath())) {
                applications.move(id, file.id(), path.get());
            }
        }
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
