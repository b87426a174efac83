package jp.madoguchi.bench;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.LeafRequest;
import jp.madoguchi.signature.authority.TimestampAuthority;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.PersonAttributes;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.timestamp.RequestedTimestamps;
import jp.madoguchi.signature.timestamp.TimestampSource;

/** CAs and keys for the signature benchmarks, all of one kind of key. */
final class SigningBench {
    static final Clock CLOCK = Clock.systemUTC();

    private final KeyKind kind;
    private final Instant now = CLOCK.instant();
    private final Map<TrustStore, CertificateAuthority> authorities = new EnumMap<>(TrustStore.class);

    SigningBench(KeyKind kind) {
        this.kind = kind;
        for (TrustStore store : List.of(TrustStore.SIGNING, TrustStore.SEAL, TrustStore.TSA))
            authorities.put(
                    store,
                    CertificateAuthority.create(
                            "C=JP,O=Bench,OU=" + store.folder(), kind, now.minus(Duration.ofDays(9)), until()));
    }

    private Instant until() {
        return now.plus(Duration.ofDays(900));
    }

    Instant now() {
        return now;
    }

    CertificateAuthority authority(TrustStore store) {
        CertificateAuthority authority = authorities.get(store);
        if (authority == null) throw new IllegalArgumentException("no CA for " + store);
        return authority;
    }

    SigningKey issue(CertificateProfile profile) {
        boolean person = profile.equals(CertificateProfiles.JPKI_SIGNING);
        var yamada = new PersonAttributes(
                "山田 太郎", "00000", Optional.of("1"), Optional.of(LocalDate.of(1980, 12, 31)), "東京都みなと市本町三丁目4番5号", "0");
        return authority(profile.trustStore())
                .issue(new LeafRequest(
                        profile,
                        "C=JP,CN=" + profile.id(),
                        person ? Optional.of(yamada) : Optional.empty(),
                        kind,
                        now.minus(Duration.ofDays(1)),
                        until()));
    }

    TrustAnchors anchors() {
        var anchors = new EnumMap<TrustStore, List<X509Certificate>>(TrustStore.class);
        authorities.forEach((store, authority) -> anchors.put(store, List.of(authority.certificate())));
        return TrustAnchors.of(anchors);
    }

    List<byte[]> crls() {
        return authorities.values().stream()
                .map(authority -> authority.crl(List.of(), now.minusSeconds(60), until()))
                .toList();
    }

    TimestampSource timestamps() {
        return new RequestedTimestamps(
                new TimestampAuthority(issue(CertificateProfiles.TSA), CLOCK)::answer, new CertificateCheck(anchors()));
    }
}
