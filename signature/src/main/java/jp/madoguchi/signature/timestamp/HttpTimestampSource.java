package jp.madoguchi.signature.timestamp;

import java.net.URI;
import java.security.SecureRandom;
import jp.madoguchi.signature.certificate.CertificateCheck;

/** An RFC 3161 authority over HTTP, asked with a fresh nonce each time. */
public final class HttpTimestampSource implements TimestampSource {
    private final TimestampExchange exchange;

    /**
     * @param authority the TSA's address
     * @param certificates checks the TSA's certificate against the installation's TSA anchors
     */
    public HttpTimestampSource(URI authority, CertificateCheck certificates) {
        this.exchange = new TimestampExchange(authority, certificates, new SecureRandom());
    }

    @Override
    public Timestamp timestamp(byte[] sha256) throws TimestampUnavailable {
        return exchange.timestamp(sha256);
    }
}
