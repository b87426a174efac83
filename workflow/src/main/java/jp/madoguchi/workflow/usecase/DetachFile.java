package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Takes a file off again. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DetachFile {
    private final CaseAccess access;
    private final Applications applications;
    private final Reviews reviews;
    private final Clock clock;

    @Inject
    DetachFile(CaseAccess access, Applications applications, Reviews reviews, Clock clock) {
        this.access = access;
        this.applications = applications;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Detaches. */
    public void detach(Applicant actor, ApplicationId id, AttachmentId attachment) throws RuleViolation {
        Application application = access.lock(actor, id);
        Attachment found = applications.attachments(id).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean open = application.state().isDraft()
                || reviews.openCorrection(id)
                        .map(request -> request.opens(found.fieldPath()))
                        .orElse(false);
        if (!open) {
            throw new NotAllowedNow(NotAllowedNow.Reason.PATH_NOT_OPEN);
        }
        Instant now = clock.instant();
        applications.detach(id, attachment, now);
        Answers answers = application.answers();
        List<?> left = AttachFile.named(answers, found.fieldPath()).stream()
                .filter(value -> AttachmentReference.of(value)
                        .filter(reference -> reference.attachment().equals(attachment.toString()))
                        .isEmpty())
                .toList();
        Answers without = left.isEmpty() ? answers.without(found.fieldPath()) : answers.with(found.fieldPath(), left);
        application.save(without, now);
        applications.thaw(id);
    }
}
