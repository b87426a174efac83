package jp.madoguchi.workflow.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/**
 * One message (連絡); it stays as it is.
 *
 * @param number 1, 2, … within the case
 * @param side whose part
 * @param author the official or the guest; empty for the applicant
 * @param name as the others see the author
 * @param sentAt when
 * @param text 1–4,000 characters
 * @param files what came with it, at most five
 */
public record CaseMessage(
        int number,
        Side side,
        Optional<UUID> author,
        String name,
        Instant sentAt,
        String text,
        List<MessageFile> files) {
    /** Characters of one message. */
    public static final int LONGEST = 4000;

    /** Files of one message. */
    public static final int MOST_FILES = 5;

    /** Bytes of one file: 10 MB. */
    public static final long LARGEST_FILE = 10L * 1024 * 1024;

    /** Types by content. */
    public static final List<String> FILE_TYPES = List.of("application/pdf", "image/jpeg", "image/png");

    /** Messages on one case: enough for years, too few to fill a disk. */
    public static final int MOST_MESSAGES = 500;

    public CaseMessage {
        files = List.copyOf(files);
    }

    /** The text as it is kept. */
    static String checked(String text) throws NotAllowedNow {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new NotAllowedNow(NotAllowedNow.Reason.MESSAGE_LENGTH);
        }
        return stripped;
    }

    /** A new message behind those that are there. */
    public static CaseMessage write(
            int before, Side side, Optional<UUID> author, String name, Instant at, String text, List<MessageFile> files)
            throws NotAllowedNow {
        if (before >= MOST_MESSAGES) {
            throw new NotAllowedNow(NotAllowedNow.Reason.CONVERSATION_FULL);
        }
        return new CaseMessage(before + 1, side, author, name, at, checked(text), files);
    }
}
