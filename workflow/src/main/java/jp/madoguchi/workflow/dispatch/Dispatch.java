package jp.madoguchi.workflow.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * Something that goes by post or over the counter (発送).
 *
 * @param id which
 * @param application of which case
 * @param agency whose
 * @param office which office sends it
 * @param number 1, 2, … within the case
 * @param document number of the issued document, if it is one
 * @param tag id of the tag in the procedure, if it is one
 * @param letter number of the letter within the case, if it is one
 * @param name what people call it
 * @param way by post or over the counter
 * @param cause why
 * @param state where it is
 * @param tagNumber number on the tag, typed when it is given out
 * @param trackingNumber number of registered mail, if any
 * @param createdAt since when it is to be sent
 * @param doneAt when it was sent or handed over
 * @param doneBy by whom
 * @param returnedAt when it came back
 * @param returnReason why it came back
 */
public record Dispatch(
        UUID id,
        ApplicationId application,
        AgencyId agency,
        OfficeId office,
        int number,
        Optional<Integer> document,
        Optional<String> tag,
        Optional<Integer> letter,
        LocalizedText name,
        Way way,
        Cause cause,
        State state,
        Optional<String> tagNumber,
        Optional<String> trackingNumber,
        Instant createdAt,
        Optional<Instant> doneAt,
        Optional<OfficialId> doneBy,
        Optional<Instant> returnedAt,
        Optional<String> returnReason) {

    /** Why something goes this way. */
    public enum Cause {
        /** The applicant chose it, or did not choose the electronic way. */
        CHOSEN,
        /** The electronic document was not opened for long: an official is asked to send it by post. */
        NOT_OPENED,
        /** It came back and goes again. */
        RETURNED,
        /** A letter: who has no account, or chose no electronic delivery, is told by post. */
        LETTER
    }

    /**
     * What goes: exactly one of these.
     *
     * @param document number of an issued document
     * @param tag id of a tag in the procedure
     * @param letter number of a letter
     */
    public record Thing(Optional<Integer> document, Optional<String> tag, Optional<Integer> letter) {
        /** An issued document. */
        public static Thing document(int number) {
            return new Thing(Optional.of(number), Optional.empty(), Optional.empty());
        }

        /** A tag. */
        public static Thing tag(String id) {
            return new Thing(Optional.empty(), Optional.of(id), Optional.empty());
        }

        /** A letter. */
        public static Thing letter(int number) {
            return new Thing(Optional.empty(), Optional.empty(), Optional.of(number));
        }
    }

    /** What goes. */
    public Thing thing() {
        return new Thing(document, tag, letter);
    }

    /** Where it is. */
    public enum State {
        WAITING,
        SENT,
        HANDED_OVER,
        /** The post brought it back (返戻). */
        RETURNED,
        /** Not needed any more: opened electronically after all. */
        CANCELLED
    }

    /** One that waits. */
    public static Dispatch waiting(
            ApplicationId application,
            AgencyId agency,
            OfficeId office,
            int number,
            Thing thing,
            LocalizedText name,
            Way way,
            Cause cause,
            Instant at) {
        return new Dispatch(
                ApplicationId.timeOrdered(at),
                application,
                agency,
                office,
                number,
                thing.document(),
                thing.tag(),
                thing.letter(),
                name,
                way,
                cause,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, sent or handed over. */
    public Dispatch done(Optional<String> newTagNumber, Optional<String> tracking, OfficialId by, Instant at) {
        State after = way == Way.COUNTER ? State.HANDED_OVER : State.SENT;
        return copy(after, newTagNumber, tracking, Optional.of(at), Optional.of(by), returnedAt, returnReason);
    }

    /** The same, brought back by the post. */
    public Dispatch returned(String reason, Instant at) {
        return copy(State.RETURNED, tagNumber, trackingNumber, doneAt, doneBy, Optional.of(at), Optional.of(reason));
    }

    /** The same, not needed any more. */
    public Dispatch cancelled() {
        return copy(State.CANCELLED, tagNumber, trackingNumber, doneAt, doneBy, returnedAt, returnReason);
    }

    private Dispatch copy(
            State newState,
            Optional<String> newTagNumber,
            Optional<String> tracking,
            Optional<Instant> done,
            Optional<OfficialId> by,
            Optional<Instant> returned,
            Optional<String> reason) {
        return new Dispatch(
                id,
                application,
                agency,
                office,
                number,
                document,
                tag,
                letter,
                name,
                way,
                cause,
                newState,
                newTagNumber,
                tracking,
                createdAt,
                done,
                by,
                returned,
                reason);
    }
}
