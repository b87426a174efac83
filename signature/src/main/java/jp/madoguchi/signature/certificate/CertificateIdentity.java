package jp.madoguchi.signature.certificate;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a certificate is known by: the issuer's name exactly as encoded, and the serial number.
 *
 * @param issuerSha256 lower-case hex SHA-256 of the issuer's distinguished name in DER
 * @param serial the serial number, positive
 */
public record CertificateIdentity(String issuerSha256, BigInteger serial) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public CertificateIdentity {
        if (!SHA256.matcher(issuerSha256).matches()) throw new IllegalArgumentException("issuer hash of 64 hex digits");
        if (serial.signum() <= 0) throw new IllegalArgumentException("serial must be positive");
    }

    /** The identity of a certificate. */
    public static CertificateIdentity of(X509Certificate certificate) {
        try {
            byte[] issuer = certificate.getIssuerX500Principal().getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(issuer);
            return new CertificateIdentity(HexFormat.of().formatHex(hash), certificate.getSerialNumber());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #key()} wrote. */
    public static CertificateIdentity parse(String key) {
        int colon = key.indexOf(':');
        if (colon != 64) throw new IllegalArgumentException("not a certificate identity");
        return new CertificateIdentity(key.substring(0, colon), new BigInteger(key.substring(colon + 1), 16));
    }

    /** A stable text of at most 105 characters, fit for a unique database column. */
    public String key() {
        return issuerSha256 + ":" + serial.toString(16);
    }

    @Override
    public String toString() {
        return key();
    }
}
