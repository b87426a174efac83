package jp.madoguchi.signature.authority;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.timestamp.RequestedTimestamps;
import jp.madoguchi.signature.timestamp.TimestampSource;

/** A small PKI for tests: one CA per trust store and key kind, made once. */
public final class TestPki {
    public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    public static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TestPki SHARED = new TestPki();

    private final Map<TrustStore, CertificateAuthority> authorities = new EnumMap<>(TrustStore.class);
    private final Map<TrustStore, List<RevokedSerial>> revoked = new EnumMap<>(TrustStore.class);
    private final CertificateAuthority stranger;
    private final SigningKey tsaKey;

    private TestPki() {
        for (TrustStore store : TrustStore.values()) {
            KeyKind kind = store == TrustStore.REGISTRAR ? KeyKind.P_384 : KeyKind.RSA_2048;
            authorities.put(store, CertificateAuthority.create("C=JP,O=Test,OU=" + store.folder(), kind, FROM, UNTIL));
            revoked.put(store, new ArrayList<>());
        }
        stranger = CertificateAuthority.create("C=JP,O=Test,OU=signing", KeyKind.RSA_2048, FROM, UNTIL);
        tsaKey = leaf(CertificateProfiles.TSA, KeyKind.P_256);
    }

    public static TestPki shared() {
        return SHARED;
    }

    public CertificateAuthority authority(TrustStore store) {
        return authorities.get(store);
    }

    /** A CA with the signing CA's name and another key. */
    public CertificateAuthority stranger() {
        return stranger;
    }

    public TrustAnchors anchors() {
        var anchors = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        authorities.forEach((store, authority) -> anchors.put(store, List.of(authority.certificate())));
        return TrustAnchors.of(anchors);
    }

    public CertificateCheck check() {
        return new CertificateCheck(anchors());
    }

    public SigningKey leaf(CertificateProfile profile, KeyKind kind) {
        return leaf(profile, kind, FROM, UNTIL);
    }

    public SigningKey leaf(CertificateProfile profile, KeyKind kind, Instant from, Instant until) {
        return leaf(authority(profile.trustStore()), profile, kind, from, until);
    }

    public SigningKey leaf(
            CertificateAuthority by, CertificateProfile profile, KeyKind kind, Instant from, Instant until) {
        boolean person = profile.attributes() == CertificateProfile.AttributeKind.PERSON;
        String subject = profile.attributes() == CertificateProfile.AttributeKind.CORPORATION
                ? "C=JP,O=株式会社みなと食堂,2.5.4.97=NTRJP-4010001234567,CN=佐藤 次郎"
                : "C=JP,CN=" + profile.id();
        return by.issue(new LeafRequest(
                profile, subject, person ? Optional.of(yamada()) : Optional.empty(), kind, from, until));
    }

    public static PersonAttributes yamada() {
        return new PersonAttributes(
                "山田 太郎",
                "00000",
                Optional.of("1"),
                Optional.of(LocalDate.of(1980, 12, 31)),
                "東京都みなと市本町三丁目4番5号",
                "0000");
    }

    public void revoke(CertificateProfile profile, SigningKey key, Instant at) {
        BigInteger serial = key.certificate().getSerialNumber();
        revoked.get(profile.trustStore()).add(new RevokedSerial(serial, at, 4));
    }

    public List<byte[]> crls() {
        var crls = new ArrayList<byte[]>();
        authorities.forEach((store, authority) ->
                crls.add(authority.crl(revoked.get(store), NOW.minusSeconds(60), NOW.plusSeconds(86_400))));
        return crls;
    }

    public CrlSource revocation() {
        return CrlSource.fixed(crls(), CLOCK);
    }

    public TimestampSource timestamps() {
        return timestamps(CLOCK);
    }

    public TimestampSource timestamps(Clock clock) {
        return new RequestedTimestamps(new TimestampAuthority(tsaKey, clock)::answer, check());
    }
}
