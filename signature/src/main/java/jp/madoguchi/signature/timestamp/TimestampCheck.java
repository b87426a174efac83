package jp.madoguchi.signature.timestamp;

import jp.madoguchi.signature.certificate.CertificateCheck;

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
}
