package jp.madoguchi.workflow.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateIdentity;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;

/** Where known certificates are kept, with their history. */
public interface Credentials {
    /** A party's certificates, those for logging in first, then by first use. */
    List<KnownCertificate> of(PartyId party);

    Optional<KnownCertificate> find(CertificateIdentity identity);

    /** Whether another certificate took this one's place, or it was never known. */
    boolean hasEnded(String credentialKey);

    /** The certificate, DER, that a party signed with last; empty before the first filing. */
    Optional<byte[]> lastSigning(PartyId party);

    /** Whether the one party was known here before the other. */
    boolean isOlder(PartyId one, PartyId other);

    /** Citizens born on a day, at most 500. */
    List<Party> born(LocalDate day);

    /** How many applications a party has filed or begun. */
    int applications(PartyId party);

    /** Agencies at which one of the parties has an application; the installation's first one if there is none. */
    List<AgencyId> concerned(PartyId one, PartyId other);

    /**
     * Makes two accounts one: certificates, applications and tokens of the newer one go to the older one, whose
     * certificates for logging in end. The newer one stays without name and certificate.
     *
     * @param name the name and birth date that the account goes on with; empty if it keeps its own
     */
    void join(RelinkId relink, PartyId newer, PartyId older, Optional<Party> name, Instant at);
}
