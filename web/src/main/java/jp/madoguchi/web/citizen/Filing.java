package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AnswerCorrection;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.FileApplication;

/** Hands in what was signed: a new application, or the answer to its open correction request. */
@Singleton
public class Filing {
    private final FileApplication file;
    private final AnswerCorrection answer;

    @Inject
    public Filing(FileApplication file, AnswerCorrection answer) {
        this.file = file;
        this.answer = answer;
    }

    /** Files and tells the address to go to. */
    String file(Applicant actor, ApplicationView view, IdempotencyKey key, Submission submission)
            throws RuleViolation, SignatureRejected {
        Optional<OpenCorrection> correction = view.correction();
        if (view.state().isDraft() || correction.isEmpty()) {
            file.file(actor, view.id(), key, submission);
            return Address.of("receipt", view.id());
        }
        answer.answer(actor, view.id(), correction.get().number(), key, submission);
        return Address.of("status", view.id()) + "&answered=true";
    }
}
