package jp.madoguchi.workflow.testing;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.LeafRequest;
import jp.madoguchi.signature.authority.RevokedSerial;
import jp.madoguchi.signature.authority.TimestampAuthority;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.timestamp.RequestedTimestamps;
import jp.madoguchi.signature.timestamp.TimestampSource;

/** A small PKI: one CA per trust store, made once for a test JVM. */
public final class TestPki {
    private final Map<TrustStore, CertificateAuthority> authorities = new EnumMap<>(TrustStore.class);
    private final Clock clock;
    private final Map<Integer, SigningKey> authoritiesOfTime = new ConcurrentHashMap<>();
    private final List<RevokedSerial> revoked = new ArrayList<>();
    private volatile boolean silent;

    public TestPki(Clock clock) {
        this.clock = clock;
        for (TrustStore store : TrustStore.values()) {
            authorities.put(
                    store,
                    CertificateAuthority.create(
                            "C=JP,O=Test,OU=" + store.folder(),
                            KeyKind.P_256,
                            from(),
                            Instant.parse("2060-01-01T00:00:00Z")));
        }
    }

    private static Instant from() {
        return Instant.parse("2025-01-01T00:00:00Z");
    }

    private static Instant until() {
        return Instant.parse("2032-01-01T00:00:00Z");
    }

    public TrustAnchors anchors() {
        Map<TrustStore, List<X509Certificate>> anchors = new EnumMap<>(TrustStore.class);
        authorities.forEach((store, authority) -> anchors.put(store, List.of(authority.certificate())));
        return TrustAnchors.of(anchors);
    }

    public CertificateCheck check() {
        return new CertificateCheck(anchors());
    }

    public SigningKey person(String name, LocalDate birthDate) {
        return leaf(
                CertificateProfiles.JPKI_SIGNING,
                "C=JP,L=Tokyo,CN=opaque",
                Optional.of(new PersonAttributes(
                        name, "0".repeat(name.length()), Optional.of("1"), Optional.of(birthDate), "東京都みなと市本町1", "")));
    }

    public SigningKey company(String name, String corporateNumber, String representative) {
        return leaf(
                CertificateProfiles.REGISTRAR,
                "C=JP,O=" + name + ",2.5.4.97=NTRJP-" + corporateNumber + ",CN=" + representative,
                Optional.empty());
    }

    public SigningKey seal() {
        return leaf(CertificateProfiles.OFFICIAL_SEAL, "C=JP,O=みなと市,CN=みなと市長", Optional.empty());
    }

    public SigningKey authentication() {
        return leaf(CertificateProfiles.JPKI_AUTHENTICATION, "C=JP,CN=opaque", Optional.empty());
    }

    private SigningKey leaf(CertificateProfile profile, String subject, Optional<PersonAttributes> person) {
        return authorities
                .get(profile.trustStore())
                .issue(new LeafRequest(profile, subject, person, KeyKind.P_256, from(), until()));
    }

    public void revoke(SigningKey key) {
        revoked.add(new RevokedSerial(
                key.certificate().getSerialNumber(), clock.instant().minusSeconds(3600), 4));
    }

    public List<byte[]> crls() {
        Instant now = clock.instant();
        List<byte[]> crls = new ArrayList<>();
        authorities
                .values()
                .forEach(authority -> crls.add(authority.crl(revoked, now.minusSeconds(60), now.plusSeconds(86_400))));
        return crls;
    }

    /** While true, nobody can tell the status of any certificate. */
    public void silence(boolean silent) {
        this.silent = silent;
    }

    public RevocationSource revocation() {
        return (certificate, issuer, at) -> silent
                ? new RevocationStatus.Unknown("silent for a test")
                : CrlSource.fixed(crls(), clock).status(certificate, issuer, at);
    }

    /** Today's CRLs at each question. */
    public CrlSource crlSource() {
        return CrlSource.of(this::crls, clock);
    }

    public TimestampSource timestamps() {
        return (digest, imprint) -> new RequestedTimestamps(new TimestampAuthority(tsa(), clock)::answer, check())
                .timestamp(digest, imprint);
    }

    /** A new key every fourth year, good for five. */
    private SigningKey tsa() {
        int generation = (clock.instant().atZone(ZoneOffset.UTC).getYear() - 2025) / 4;
        Instant from = from().plus(Duration.ofDays(generation * 4L * 365));
        return authoritiesOfTime.computeIfAbsent(generation, number -> authorities
                .get(TrustStore.TSA)
                .issue(new LeafRequest(
                        CertificateProfiles.TSA,
                        "C=JP,CN=TSA" + number,
                        Optional.empty(),
                        KeyKind.P_256,
                        from,
                        from.plus(Duration.ofDays(5 * 366)))));
    }
}
