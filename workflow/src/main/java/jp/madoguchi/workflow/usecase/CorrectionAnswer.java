package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.AnswerDifference;
import jp.madoguchi.workflow.review.CorrectedValue;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/** What follows from the answer to a correction request, whoever brought it: the difference is kept, the case goes on. */
@Singleton
class CorrectionAnswer {
    private final Reviews reviews;
    private final NumberDesk numbers;
    private final CorrectionDesk corrections;
    private final PaymentDesk payments;
    private final Inbox inbox;
    private final InboxAnswers inboxAnswers;
    private final CaseStep step;

    @Inject
    CorrectionAnswer(
            Reviews reviews,
            NumberDesk numbers,
            CorrectionDesk corrections,
            PaymentDesk payments,
            Inbox inbox,
            InboxAnswers inboxAnswers,
            CaseStep step) {
        this.reviews = reviews;
        this.numbers = numbers;
        this.corrections = corrections;
        this.payments = payments;
        this.inbox = inbox;
        this.inboxAnswers = inboxAnswers;
        this.step = step;
    }

    /**
     * Takes the answer.
     *
     * @param signature what is known of its signature
     * @param filing writes it down, once what was filed has changed
     */
    <T> T take(
            Application application,
            PublishedProcedure procedure,
            int correction,
            SignatureState signature,
            Instant at,
            Supplier<T> filing)
            throws NotAllowedNow {
        FormDefinition form = procedure.definition().form();
        List<CorrectedValue> changes = changes(application, form);
        application.correct(signature, at);
        corrections.ended(application, correction, at);
        numbers.forgetUnnamed(application, form);
        reviews.answered(application.id(), correction, changes, at);
        T filed = filing.get();
        inboxAnswers.rewrite(application, procedure.definition());
        payments.corrected(application, procedure, at);
        inbox.refresh(application);
        step.notify(application, Notice.CORRECTION_ANSWERED, correction);
        return filed;
    }

    private static List<CorrectedValue> changes(Application application, FormDefinition form) {
        return AnswerDifference.between(application.filed(), application.answers(), (path, value) -> form.field(path)
                .map(field -> form.display(field, value, Locale.JAPAN))
                .orElseGet(value::toString));
    }
}
