package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.PdfSandbox;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ReadAttachment;
import jp.madoguchi.workflow.usecase.ReadEvidence;
import jp.madoguchi.workflow.usecase.conversation.TalkOnCase;

/** Turns a file of a case into pictures; the browser of an official never gets a foreign file itself. */
@RequestScoped
public class FilePictures {
    /** Begins the names under which signed forms are asked for; the number of the round follows. */
    private static final String FORM = "form-";

    private static final int MOST_PAGES = 30;
    private static final Pattern MESSAGE = Pattern.compile("message-(\\d{1,4})-(\\d)");

    private final ReadAttachment readAttachment;
    private final ReadEvidence readEvidence;
    private final TalkOnCase talk;
    private final PdfSandbox sandbox;
    private final ViewedFile viewed;

    @Inject
    public FilePictures(
            ReadAttachment readAttachment,
            ReadEvidence readEvidence,
            TalkOnCase talk,
            PdfSandbox sandbox,
            ViewedFile viewed) {
        this.readAttachment = readAttachment;
        this.readEvidence = readEvidence;
        this.talk = talk;
        this.sandbox = sandbox;
        this.viewed = viewed;
    }

    /**
     * The name of a signed form.
     *
     * @param round 0 for the filing, else the number of the correction that it answers
     */
    static String form(int round) {
        return FORM + round;
    }

    /**
     * The pages as PNG.
     *
     * @param file the name of a {@link #form}, the id of an attachment, or {@code message-2-1}: message and file
     * @throws IOException if the file cannot be shown safely
     */
    List<byte[]> of(Official actor, ApplicationId id, String file) throws RuleViolation, IOException {
        Optional<List<byte[]>> before = viewed.of(id, file);
        if (before.isPresent()) {
            return before.get();
        }
        List<byte[]> pictures = rendered(file(actor, id, file));
        viewed.keep(id, file, pictures);
        return pictures;
    }

    private StoredFile file(Official actor, ApplicationId id, String file) throws RuleViolation {
        if (file.matches(FORM + "\\d{1,4}")) {
            int round = Integer.parseInt(file.substring(FORM.length()));
            return readEvidence.form(actor, id, round);
        }
        Matcher message = MESSAGE.matcher(file);
        if (message.matches()) {
            return talk.file(actor, id, Integer.parseInt(message.group(1)), Integer.parseInt(message.group(2)));
        }
        Optional<AttachmentId> attachment = AttachmentId.parse(file);
        if (attachment.isEmpty()) {
            throw new NotFound();
        }
        return readAttachment.read(actor, id, attachment.get());
    }

    private List<byte[]> rendered(StoredFile file) throws IOException {
        String type = file.contentType().toLowerCase(Locale.ROOT);
        if (type.equals("application/pdf")) {
            return sandbox.pages(file.bytes(), MOST_PAGES);
        }
        if (type.equals("image/png") || type.equals("image/jpeg")) {
            return List.of(SafePicture.redrawn(file.bytes()));
        }
        throw new IOException("No pictures of " + type);
    }
}
