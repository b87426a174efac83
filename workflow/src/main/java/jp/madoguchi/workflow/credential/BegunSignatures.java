package jp.madoguchi.workflow.credential;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.workflow.party.PartyId;

/** Where signatures lie that were begun in an app, by the hash of their state, and by which method people sign. */
public interface BegunSignatures {
    void add(BegunSignature begun, Instant at);

    /** For which application a state was begun by this party, used or not; empty if by nobody or by another. */
    Optional<BegunSignature> find(byte[] stateSha256, PartyId party);

    /**
     * Takes what was begun: the first answer with its state gets it, no other.
     *
     * @throws AppRejected {@code WRONG_STATE} if this party began nothing with that state, {@code REPLAYED} if it is
     *     taken, {@code TIMED_OUT} if it is over
     */
    BegunSignature take(byte[] stateSha256, PartyId party, Instant at) throws AppRejected;

    /** Id of the method of a party's latest filing that recorded one. */
    Optional<String> lastMethod(PartyId party);
}
