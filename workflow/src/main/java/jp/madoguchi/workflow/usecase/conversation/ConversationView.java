package jp.madoguchi.workflow.usecase.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.conversation.CaseMessage;
import jp.madoguchi.workflow.conversation.Guest;
import jp.madoguchi.workflow.conversation.Side;

/**
 * A conversation as one reader sees it.
 *
 * @param entries oldest first
 * @param mayWrite whether this reader may write now
 * @param guestDays for how many days this official may ask for a guest; 0 if not at all
 * @param guests invited parties, for officials; for others those who take part now
 * @param guestsEnd until when this reader's own link works; empty for applicant and officials
 */
public record ConversationView(
        List<Entry> entries, boolean mayWrite, int guestDays, List<Guest> guests, Optional<Instant> guestsEnd) {
    public ConversationView {
        entries = List.copyOf(entries);
        guests = List.copyOf(guests);
    }

    /**
     * A message and who has seen it.
     *
     * @param message the message
     * @param own whether this reader's side wrote it
     * @param fresh whether this reader's side had not seen it before
     * @param readBy the other sides that have seen it
     */
    public record Entry(CaseMessage message, boolean own, boolean fresh, List<Side> readBy) {}
}
