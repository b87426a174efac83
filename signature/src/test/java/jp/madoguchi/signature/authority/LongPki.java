package jp.madoguchi.signature.authority;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.timestamp.RequestedTimestamps;
import jp.madoguchi.signature.timestamp.TimestampSource;

/** A PKI that lives for decades: people's certificates end after months, the TSA gets a new one every fifth year. */
public final class LongPki {
    public static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Map<TrustStore, CertificateAuthority> authorities = new EnumMap<>(TrustStore.class);
    private final TreeMap<Instant, SigningKey> generations = new TreeMap<>();
    private final List<RevokedSerial> revoked = new ArrayList<>();
    private final AlgorithmSuite suite;
    private final Instant start;
    private Instant now;

    public LongPki(AlgorithmSuite suite) {
        this(suite, START);
    }

    /** One whose clock reaches the real present after so many years. */
    public static LongPki endingNow(int years, AlgorithmSuite suite) {
        Instant present = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return new LongPki(suite, present.minus(YEAR.multipliedBy(years)));
    }

    private LongPki(AlgorithmSuite suite, Instant start) {
        this.suite = suite;
        this.start = start;
        this.now = start;
        for (TrustStore store : TrustStore.values()) {
            boolean tsa = store == TrustStore.TSA;
            Instant until = start.plus(YEAR.multipliedBy(tsa ? 40 : 3));
            authorities.put(
                    store,
                    CertificateAuthority.create(
                            "C=JP,O=Long,OU=" + store.folder(), KeyKind.P_256, start.minus(YEAR), until));
        }
        for (int years = 0; years < 40; years += 4) {
            Instant from = start.plus(YEAR.multipliedBy(years)).minus(Duration.ofDays(1));
            generations.put(from, leaf(CertificateProfiles.TSA, KeyKind.P_256, from, from.plus(YEAR.multipliedBy(5))));
        }
    }

    /** A suite in which SHA-256 ends some day. */
    public static AlgorithmSuite sha256Until(String day) {
        return AlgorithmSuite.of("RSA 2048 2031-01-01\nRSA 3072\nECDSA 256\nSHA 256 " + day + "\nSHA 384\nSHA 512\n");
    }

    public Instant now() {
        return now;
    }

    public void goTo(double years) {
        now = start.plus(Duration.ofDays((long) (365 * years)));
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public SigningKey signer() {
        return leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256, start.minus(YEAR), start.plus(YEAR));
    }

    public SigningKey seal() {
        return leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256, start.minus(YEAR), start.plus(YEAR));
    }

    private SigningKey leaf(CertificateProfile profile, KeyKind kind, Instant from, Instant until) {
        boolean person = profile.equals(CertificateProfiles.JPKI_SIGNING);
        return authorities
                .get(profile.trustStore())
                .issue(new LeafRequest(
                        profile,
                        "C=JP,CN=" + profile.id() + from,
                        person ? Optional.of(TestPki.yamada()) : Optional.empty(),
                        kind,
                        from,
                        until));
    }

    public void revokeTsa(Instant at, int reason) {
        SigningKey tsa = generations.floorEntry(now).getValue();
        revoked.add(new RevokedSerial(tsa.certificate().getSerialNumber(), at, reason));
    }

    public CertificateAuthority authority(TrustStore store) {
        return authorities.get(store);
    }

    public TrustAnchors anchors() {
        var anchors = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        authorities.forEach((store, authority) -> anchors.put(store, List.of(authority.certificate())));
        return TrustAnchors.of(anchors);
    }

    public CertificateCheck check() {
        return new CertificateCheck(anchors(), suite);
    }

    /** Today's CRLs; a CA whose certificate has ended issues none. */
    public List<byte[]> crls() {
        var crls = new ArrayList<byte[]>();
        authorities.forEach((store, authority) -> {
            if (now.isBefore(authority.certificate().getNotAfter().toInstant()))
                crls.add(authority.crl(
                        store == TrustStore.TSA ? revoked : List.of(), now.minusSeconds(60), now.plusSeconds(86_400)));
        });
        return crls;
    }

    public CrlSource revocation() {
        return CrlSource.fixed(crls(), clock());
    }

    public TimestampSource timestamps() {
        SigningKey tsa = generations.floorEntry(now).getValue();
        return new RequestedTimestamps(new TimestampAuthority(tsa, clock())::answer, check());
    }
}
