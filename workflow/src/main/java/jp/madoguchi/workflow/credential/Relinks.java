package jp.madoguchi.workflow.credential;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.PartyId;

/** Where relinks are kept. */
public interface Relinks {
    /** Keeps a request; one that the same account had open is cancelled. */
    void add(Relink request);

    /** Keeps a relink that was proved by the old certificate; a request that was open is cancelled. */
    void addProved(RelinkId id, String number, PartyId newer, PartyId older, Instant at);

    /** The request of this number, held until the transaction ends. */
    Optional<Relink> lock(String number);

    /** The request of an account that waits for the counter. */
    Optional<Relink> openOf(PartyId newer);

    /** The account that an emptied one was joined to; empty for one that was not. */
    Optional<PartyId> joined(PartyId newer);

    void compared(RelinkId id, AgencyId agency, PartyId older, String documents, OfficialId by, Instant at);

    /** Ends a request as confirmed or refused. */
    void ended(RelinkId id, AgencyId agency, RelinkState state, OfficialId by, Instant at);
}
