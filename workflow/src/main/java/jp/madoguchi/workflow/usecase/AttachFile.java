package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.UploadedFile;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.AttachmentRejected.Reason;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Attaches a file to a field and names it in the answers. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AttachFile {
    private final CaseAccess access;
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final Reviews reviews;
    private final Quarantine quarantine;
    private final Clock clock;

    @Inject
    AttachFile(
            CaseAccess access,
            Applications applications,
            ProcedureCatalogue catalogue,
            Reviews reviews,
            Quarantine quarantine,
            Clock clock) {
        this.access = access;
        this.applications = applications;
        this.catalogue = catalogue;
        this.reviews = reviews;
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Attaches. */
    public AttachmentRow attach(Applicant actor, ApplicationId id, String fieldPath, String fileName, byte[] bytes)
            throws RuleViolation {
        Application application = access.lock(actor, id);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        Optional<OpenCorrection> correction = reviews.openCorrection(id);
        Field field = field(procedure, fieldPath);
        if (!application.state().isDraft()
                && !correction.map(open -> open.opens(fieldPath)).orElse(false)) {
            throw new NotAllowedNow(NotAllowedNow.Reason.PATH_NOT_OPEN);
        }
        UploadedFile file = UploadedFile.examine(fileName, bytes, field.settings());
        List<Attachment> before = applications.attachments(id);
        requireQuota(procedure, field, fieldPath, before, bytes.length);
        Instant now = clock.instant();
        quarantine.hold(application, file.sha256(), now);
        Attachment attachment = new Attachment(
                new AttachmentId(ApplicationId.timeOrdered(now)),
                fieldPath,
                file.name(),
                file.contentType(),
                bytes.length,
                file.sha256(),
                correction.map(OpenCorrection::number).orElse(0),
                quarantine.state(id, file.sha256()));
        applications.attach(application, attachment, bytes, now);
        List<Object> named = new ArrayList<>(named(application.answers(), fieldPath));
        named.add(new AttachmentReference(attachment.id().toString(), file.name(), bytes.length, file.contentType())
                .toValue());
        application.save(application.answers().with(fieldPath, List.copyOf(named)), now);
        applications.thaw(id);
        return AttachmentRow.of(attachment);
    }

    private static Field field(PublishedProcedure procedure, String path) throws AttachmentRejected {
        try {
            return procedure
                    .definition()
                    .form()
                    .field(path)
                    .filter(found -> found.input() == Input.FILES)
                    .orElseThrow(() -> new AttachmentRejected(Reason.NO_SUCH_FIELD));
        } catch (IllegalArgumentException noPath) {
            throw new AttachmentRejected(Reason.NO_SUCH_FIELD);
        }
    }

    private static void requireQuota(
            PublishedProcedure procedure, Field field, String path, List<Attachment> before, long added)
            throws AttachmentRejected {
        long inField =
                before.stream().filter(one -> one.fieldPath().equals(path)).count();
        if (inField >= UploadedFile.maxFiles(field.settings())
                || before.size() >= procedure.definition().attachments().maxFiles()) {
            throw new AttachmentRejected(Reason.TOO_MANY);
        }
        long total = before.stream().mapToLong(Attachment::sizeBytes).sum() + added;
        if (total > procedure.definition().attachments().maxTotalBytes()) {
            throw new AttachmentRejected(Reason.QUOTA_EXCEEDED);
        }
    }

    /** The files that the answers name at a field. */
    static List<?> named(Answers answers, String path) {
        Object value = answers.at(path).orElse(List.of());
        return value instanceof List<?> list ? list : List.of();
    }
}
