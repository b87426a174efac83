package jp.madoguchi.workflow.usecase;

import java.util.Optional;
import jp.madoguchi.workflow.application.Channel;

/**
 * What the cases of an inbox page have in common, beside their tab.
 *
 * @param contains a piece of an answer that the procedure names for filters, or of an internal note
 * @param field a field whose answer is exactly {@code value}
 * @param value the answer as officials read it; only with {@code field}
 * @param label one of the office's words on the case
 * @param followUpDue only cases whose follow-up date has come
 * @param channel how they reached the office
 * @param unread only cases with messages that nobody of the office has seen
 * @param ownGroup only cases of the groups (係) to which the official belongs
 * @param most rows on a page, 1–50
 */
public record InboxCriteria(
        Optional<String> contains,
        Optional<String> field,
        Optional<String> value,
        Optional<String> label,
        boolean followUpDue,
        Optional<Channel> channel,
        boolean unread,
        boolean ownGroup,
        int most) {
    /** Rows on a page where nothing is said. */
    public static final int PAGE = 50;

    /** No condition. */
    public static final InboxCriteria NONE = new InboxCriteria(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            false,
            false,
            PAGE);

    /** Of whatever group. */
    public InboxCriteria(
            Optional<String> contains,
            Optional<String> field,
            Optional<String> value,
            Optional<String> label,
            boolean followUpDue,
            Optional<Channel> channel,
            boolean unread,
            int most) {
        this(contains, field, value, label, followUpDue, channel, unread, false, most);
    }

    public InboxCriteria {
        if (most < 1 || most > PAGE) {
            throw new IllegalArgumentException("1–50 rows, was " + most);
        }
    }
}
