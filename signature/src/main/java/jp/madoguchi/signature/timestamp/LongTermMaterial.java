package jp.madoguchi.signature.timestamp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.revocation.CrlEvidence;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.revocation.RevocationStatus;

/**
 * What it takes to check signatures and timestamps years later: the certificates of their paths and a CRL for each.
 *
 * @param certificates paths with their anchors, which a reader without this installation needs
 * @param crls DER
 */
public record LongTermMaterial(Set<X509Certificate> certificates, List<byte[]> crls) {
    public LongTermMaterial {
        certificates = Set.copyOf(certificates);
        crls = List.copyOf(crls);
    }

    /** Collects material from the CRLs at hand. */
    public static final class Collector {
        private final CrlSource source;
        private final Set<X509Certificate> certificates = new LinkedHashSet<>();
        private final List<byte[]> crls = new ArrayList<>();

        public Collector(CrlSource source) {
            this.source = source;
        }

        /**
         * Adds a signer's path. Its CRL must have been issued after the proved time: a certificate revoked just before
         * it stands in no earlier one.
         *
         * @param provedAt the signature's proved time
         * @throws MaterialUnavailable if no such CRL has been issued yet
         */
        public Collector signer(CheckedCertificate signer, Instant provedAt) throws MaterialUnavailable {
            return add(signer, provedAt, provedAt);
        }

        /**
         * Adds a timestamping authority's path with the newest CRL.
         *
         * @throws MaterialUnavailable if no CRL tells its status
         */
        public Collector authority(Timestamp timestamp) throws MaterialUnavailable {
            return add(timestamp.certificate(), timestamp.at(), Instant.MIN);
        }

        private Collector add(CheckedCertificate leaf, Instant at, Instant notBefore) throws MaterialUnavailable {
            List<X509Certificate> path = leaf.path();
            for (int i = 0; i + 1 < path.size(); i++) {
                X509Certificate issuer = path.get(i + 1);
                String name = issuer.getSubjectX500Principal().getName();
                CrlEvidence found = source.evidence(path.get(i), issuer, at)
                        .orElseThrow(() -> new MaterialUnavailable("no CRL of " + name));
                boolean early = i == 0 && found.thisUpdate().isBefore(notBefore);
                // A revoked certificate needs no later word; it was revoked.
                if (early && !(found.status() instanceof RevocationStatus.Revoked))
                    throw new MaterialUnavailable("no CRL of " + name + " since " + notBefore);
                crls.add(found.encoded());
            }
            certificates.addAll(path);
            return this;
        }

        /** What was collected. */
        public LongTermMaterial material() {
            return new LongTermMaterial(certificates, crls);
        }
    }
}
