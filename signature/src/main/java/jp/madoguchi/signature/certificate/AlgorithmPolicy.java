package jp.madoguchi.signature.certificate;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;

/** The allow-list of signature and digest algorithms; what it does not name is refused. */
public final class AlgorithmPolicy {
    private static final Map<String, String> SIGNATURES = Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA");
    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";

    private AlgorithmPolicy() {}

    /** JCA name of a signature OID on the list. */
    public static Optional<String> signature(String oid) {
        return Optional.ofNullable(SIGNATURES.get(oid));
    }

    /** JCA name of a digest OID on the list. */
    public static Optional<String> digest(String oid) {
        return Optional.ofNullable(DIGESTS.get(oid));
    }

    /**
     * JCA name of the signature algorithm of a CMS signer, or empty if key, digest and signature OID are not on the
     * list or do not fit together.
     */
    public static Optional<String> cmsSignature(String signatureOid, String digestOid, PublicKey key) {
        Optional<SignatureAlgorithm> ofKey = SignatureAlgorithm.of(key);
        Optional<String> digest = digest(digestOid);
        if (ofKey.isEmpty() || digest.isEmpty()) return Optional.empty();
        String expected = digest.get().replace("-", "") + (ofKey.get().isEcdsa() ? "withECDSA" : "withRSA");
        if (signatureOid.equals(RSA_ENCRYPTION) && !ofKey.get().isEcdsa()) return Optional.of(expected);
        return signature(signatureOid).filter(expected::equals);
    }

    /** Whether a certificate's own key and the signature on it are on the list. */
    public static boolean allows(X509Certificate certificate) {
        return SignatureAlgorithm.of(certificate.getPublicKey()).isPresent()
                && SIGNATURES.containsKey(certificate.getSigAlgOID());
    }
}
