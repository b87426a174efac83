package jp.madoguchi.signature.certificate;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers paths that were found valid. Only what cannot change is remembered (signatures, constraints, profile);
 * validity is compared at each question, and revocation is never part of it, so a new CRL acts at once.
 */
final class PathCache {
    private static final int BOUND = 20_000;

    private final int bound;
    private final Map<TrustStore, PathValidation> validations = new EnumMap<>(TrustStore.class);
    private final Map<Key, Entry> entries = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Entry> eldest) {
            return size() > bound;
        }
    };

    PathCache(TrustAnchors anchors) {
        this(anchors, BOUND);
    }

    /** @param bound how many paths are remembered at most */
    PathCache(TrustAnchors anchors, int bound) {
        this.bound = bound;
        for (TrustStore store : TrustStore.values()) validations.put(store, new PathValidation(anchors.of(store)));
    }

    CheckedCertificate check(
            X509Certificate certificate,
            Collection<X509Certificate> intermediates,
            CertificateProfile profile,
            Instant at)
            throws CertificateRejected {
        Key key = new Key(encoded(certificate), profile.id());
        Entry known = find(key);
        if (known != null && !at.isBefore(known.from) && !at.isAfter(known.until)) return known.checked;
        CheckedCertificate checked = examine(certificate, intermediates, profile, at);
        Entry entry = Entry.of(checked);
        synchronized (entries) {
            entries.put(key, entry);
        }
        return checked;
    }

    /** How many paths are remembered. */
    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }

    private @Nullable Entry find(Key key) {
        synchronized (entries) {
            return entries.get(key);
        }
    }

    private CheckedCertificate examine(
            X509Certificate given, Collection<X509Certificate> intermediates, CertificateProfile profile, Instant at)
            throws CertificateRejected {
        X509Certificate certificate = Certificates.bouncy(given);
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(certificate.getPublicKey())
                .orElseThrow(() -> new CertificateRejected(CertificateReason.WEAK_ALGORITHM, "key"));
        if (!profile.algorithms().contains(algorithm))
            throw new CertificateRejected(CertificateReason.WEAK_ALGORITHM, "key of a kind the profile lacks");
        if (!AlgorithmPolicy.allows(certificate))
            throw new CertificateRejected(CertificateReason.WEAK_ALGORITHM, certificate.getSigAlgOID());
        ProfileRules.require(certificate, profile);
        SignerAttributes attributes = AttributeReader.read(certificate, profile);
        PathValidation validation = validations.get(profile.trustStore());
        if (validation == null) throw new IllegalStateException("no validation for " + profile.trustStore());
        PathOptions options =
                new PathOptions(at, profile.policies(), !profile.policies().isEmpty(), false, false, Optional.empty());
        List<X509Certificate> path = validation.validate(certificate, intermediates, options);
        return new CheckedCertificate(certificate, path, profile, attributes, algorithm);
    }

    private static byte[] encoded(X509Certificate certificate) throws CertificateRejected {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new CertificateRejected(CertificateReason.MALFORMED, "unreadable certificate");
        }
    }

    private record Entry(CheckedCertificate checked, Instant from, Instant until) {
        static Entry of(CheckedCertificate checked) {
            Instant from = Instant.MIN;
            for (X509Certificate certificate : checked.path()) {
                Instant begins = certificate.getNotBefore().toInstant();
                if (begins.isAfter(from)) from = begins;
            }
            return new Entry(checked, from, checked.validUntil());
        }
    }

    private static final class Key {
        private final byte[] certificate;
        private final String profile;
        private final int hash;

        Key(byte[] certificate, String profile) {
            this.certificate = certificate;
            this.profile = profile;
            this.hash = 31 * Arrays.hashCode(certificate) + profile.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.hash == hash
                    && key.profile.equals(profile)
                    && Arrays.equals(key.certificate, certificate);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
