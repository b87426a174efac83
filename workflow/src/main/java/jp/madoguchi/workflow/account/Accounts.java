package jp.madoguchi.workflow.account;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;

/** Where people and what proves them are kept. */
public interface Accounts {
    /** The account, held until the transaction ends: attempts are counted one after the other. */
    Optional<OfficialAccount> lock(String loginName);

    /** The account, held until the transaction ends. */
    Optional<OfficialAccount> lock(OfficialId id);

    /** The account, for reading. */
    Optional<OfficialAccount> find(OfficialId id);

    /** Counts a wrong attempt. */
    void failed(OfficialId id, Optional<Instant> throttledUntil);

    /** Spends a one-time code and forgets wrong attempts; false if a code of this step or a later one was spent. */
    boolean spend(OfficialId id, long totpStep);

    /** Name for screens. */
    String displayName(OfficialId id);

    void add(BearerToken token, OfficialId official, Set<TokenScope> scopes, Instant steppedUpAt, Instant expiresAt);

    Optional<Party> party(PartyId id);

    Optional<Party> partyOf(CertificateIdentity certificate);

    Optional<Party> partyOfCorporation(String corporateNumber);

    void add(Party party, Instant at);

    /** Names a party after what its signing certificate says. */
    void identify(Party party);

    /** Remembers a certificate of a party. */
    void add(PartyId party, X509Certificate certificate, boolean signing, Instant at);

    /** Whether the case's applicant is this official. */
    boolean isOwnParty(OfficialId official, PartyId party);
}
