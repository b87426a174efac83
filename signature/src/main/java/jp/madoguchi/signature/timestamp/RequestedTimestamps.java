package jp.madoguchi.signature.timestamp;

import java.security.SecureRandom;
import jp.madoguchi.signature.certificate.CertificateCheck;

/** Timestamps asked for with a fresh nonce each, over any transport, and checked before they are used. */
public final class RequestedTimestamps implements TimestampSource {
    private final TimestampExchange exchange;

    /**
     * @param certificates checks the TSA's certificate against the installation's TSA anchors
     */
    public RequestedTimestamps(TimestampTransport transport, CertificateCheck certificates) {
        this.exchange = new TimestampExchange(transport, certificates, new SecureRandom());
    }

    @Override
    public Timestamp timestamp(String digest, byte[] imprint) throws TimestampUnavailable {
        return exchange.timestamp(digest, imprint);
    }
}
