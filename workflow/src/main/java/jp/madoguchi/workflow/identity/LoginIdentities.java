package jp.madoguchi.workflow.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.PartyId;

/** Where the logins of identity providers are kept, by issuer and subject. */
public interface LoginIdentities {
    /** The login, held until the transaction ends whether it is known or not: two first visits make one account. */
    Optional<KnownLogin> lock(ProviderLogin login);

    void add(ProviderLogin login, PartyId party, boolean linked, Instant at);

    /** Gives a login to another party; the one it leaves stays without name. */
    void move(KnownLogin login, PartyId to);

    /** A party's logins, by first use. */
    List<KnownLogin> of(PartyId party);
}
