package jp.madoguchi.web.conversation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.web.citizen.Uploads;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.rule.AttachmentRejected;
import jp.madoguchi.workflow.usecase.conversation.SentFile;

/**
 * What a page of a conversation sent.
 *
 * @param text as typed
 * @param files as chosen
 */
public record SentMessage(String text, List<SentFile> files) {
    /**
     * Reads {@code text} and {@code file}; no more of a file than its limit is held.
     *
     * @throws AttachmentRejected if a file is too large, or there are too many
     */
    public static SentMessage of(HttpServletRequest request) throws IOException, AttachmentRejected {
        String text =
                Objects.requireNonNullElse(request.getParameter("text"), "").replace("\r\n", "\n");
        List<SentFile> files = new ArrayList<>();
        for (Part part : Uploads.parts(request)) {
            String name = part.getSubmittedFileName();
            if (!part.getName().equals("file") || name == null || name.isBlank()) continue;
            if (part.getSize() > CaseMessage.LARGEST_FILE) {
                throw new AttachmentRejected(AttachmentRejected.Reason.TOO_LARGE);
            }
            if (files.size() == CaseMessage.MOST_FILES) {
                throw new AttachmentRejected(AttachmentRejected.Reason.TOO_MANY);
            }
            try (InputStream content = part.getInputStream()) {
                files.add(new SentFile(name, content.readAllBytes()));
            }
        }
        return new SentMessage(text, List.copyOf(files));
    }
}
