package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.FileSize;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AttachFile;

/** Attaches the files that came with a form; each refused file is named with its own reason. */
@Singleton
public class Uploads {
    private final AttachFile attach;

    @Inject
    public Uploads(AttachFile attach) {
        this.attach = attach;
    }

    /** Attaches what was chosen for these fields; complaints go to the fields. */
    void attach(HttpServletRequest request, Applicant actor, ApplicationId id, List<FieldEntry> fields, Messages texts)
            throws RuleViolation, IOException {
        for (FieldEntry field : fields) {
            for (Part part : parts(request)) {
                if (part.getName().equals(field.getId()) && part.getSubmittedFileName() != null) {
                    attachOne(actor, id, field, part, texts);
                }
            }
        }
    }

    private void attachOne(Applicant actor, ApplicationId id, FieldEntry field, Part part, Messages texts)
            throws RuleViolation, IOException {
        String name = part.getSubmittedFileName();
        if (name.isBlank()) return;
        if (part.getSize() > field.files().maxBytes()) {
            field.complain(words(new AttachmentRejected(AttachmentRejected.Reason.TOO_LARGE), field, name, texts));
            return;
        }
        try (InputStream content = part.getInputStream()) {
            attach.attach(actor, id, field.getPath(), name, content.readAllBytes());
        } catch (AttachmentRejected rejected) {
            field.complain(words(rejected, field, name, texts));
        }
    }

    private static String words(AttachmentRejected rejected, FieldEntry field, String name, Messages texts) {
        String limit = FileSize.inWords(field.files().maxBytes(), texts);
        return texts.text(
                "violation." + rejected.code(), name, limit, field.files().maxFiles());
    }

    /** What a form with files sent; nothing if the request is no such form. */
    public static List<Part> parts(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) return List.of();
        try {
            return List.copyOf(request.getParts());
        } catch (ServletException notMultipart) {
            throw new IOException(notMultipart);
        }
    }
}
