package jp.madoguchi.workflow.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;

/** The bearer tokens as they are asked for with every request: by one statement, in no transaction. */
public interface Tokens {
    /** The token with this hash, whatever its state. */
    Optional<StoredToken> read(byte[] sha256);

    /**
     * A token as kept.
     *
     * @param party whose, if a party's
     * @param official whose, if an official's
     * @param scopes what for
     * @param steppedUpAt the step-up it proves
     * @param expiresAt until when
     * @param revoked taken back
     */
    record StoredToken(
            Optional<Party> party,
            Optional<OfficialId> official,
            Set<TokenScope> scopes,
            Optional<Instant> steppedUpAt,
            Instant expiresAt,
            boolean revoked) {}
}
