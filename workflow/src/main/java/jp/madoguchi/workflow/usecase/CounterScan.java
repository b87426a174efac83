package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.UploadedFile;
import jp.madoguchi.workflow.rule.AttachmentRejected;

/** The picture of a paper application (紙の申請書の写し): kept beside its files, named by no field of the form. */
@Singleton
public class CounterScan {
    /** Stands where other files have the path of their field; no field begins with it. */
    public static final String PATH = "_paper";
    /** Largest file, bytes. */
    public static final long MOST_BYTES = 20_000_000;

    private static final List<String> ACCEPTED = List.of("application/pdf", "image/jpeg", "image/png");

    private final Applications applications;
    private final Quarantine quarantine;

    @Inject
    CounterScan(Applications applications, Quarantine quarantine) {
        this.applications = applications;
        this.quarantine = quarantine;
    }

    AttachmentId attach(Application application, EnterApplication.Scan scan, Instant at) throws AttachmentRejected {
        UploadedFile file = UploadedFile.examine(scan.name(), scan.bytes(), MOST_BYTES, ACCEPTED);
        AttachmentId id = new AttachmentId(ApplicationId.timeOrdered(at));
        quarantine.hold(application, file.sha256(), at);
        applications.attach(
                application,
                new Attachment(
                        id,
                        PATH,
                        file.name(),
                        file.contentType(),
                        scan.bytes().length,
                        file.sha256(),
                        0,
                        quarantine.state(application.id(), file.sha256())),
                scan.bytes(),
                at);
        return id;
    }

    /** Whether a file is such a picture, not one that the form asks for. */
    static boolean is(Attachment file) {
        return file.fieldPath().equals(PATH);
    }
}
