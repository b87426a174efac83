package jp.madoguchi.signature.timestamp;

import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.cms.SignatureExamination;

/**
 * Checks timestamp tokens: signature, imprint, ESS certificate binding, critical extendedKeyUsage, path to a pinned
 * TSA anchor at genTime. Thread-safe.
 */
public final class TimestampCheck {
    private final CertificateCheck certificates;

    public TimestampCheck(CertificateCheck certificates) {
        this.certificates = certificates;
    }

    /**
     * Checks a token over a message digest.
     *
     * @param token ContentInfo, DER
     * @param stamped the bytes whose digest must be inside
     * @throws TimestampRejected with the technical cause
     */
    public Timestamp check(byte[] token, byte[] stamped) throws TimestampRejected {
        return new TokenExamination(certificates).examine(token, stamped);
    }

    /**
     * Checks a token over a digest that is known already.
     *
     * @param digest JCA name of the only algorithm the token may use
     * @param imprint the digest's value
     */
    public Timestamp checkDigest(byte[] token, String digest, byte[] imprint) throws TimestampRejected {
        return new TokenExamination(certificates)
                .examine(token, used -> used.getAlgorithm().equals(digest) ? imprint : new byte[0], info -> {});
    }

    /** Checks a token over content that is hashed on demand. */
    public Timestamp checkContent(byte[] token, SignatureExamination.Content stamped) throws TimestampRejected {
        return new TokenExamination(certificates)
                .examine(
                        token,
                        digest -> {
                            stamped.update(digest);
                            return digest.digest();
                        },
                        info -> {});
    }
}
