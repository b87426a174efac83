package jp.madoguchi.signature.timestamp;

import java.net.URI;
import java.net.http.HttpRequest;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.HttpExchange;

/** An RFC 3161 authority over HTTP, asked with a fresh nonce each time. */
public final class HttpTimestampSource implements TimestampSource {
    private static final int MAX_BYTES = 256 * 1024;

    private final RequestedTimestamps requested;

    /**
     * @param authority the TSA's address
     * @param certificates checks the TSA's certificate against the installation's TSA anchors
     */
    public HttpTimestampSource(URI authority, CertificateCheck certificates) {
        this.requested = new RequestedTimestamps(
                request -> HttpExchange.send(
                        HttpRequest.newBuilder(authority)
                                .header("Content-Type", "application/timestamp-query")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(request)),
                        MAX_BYTES),
                certificates);
    }

    @Override
    public Timestamp timestamp(String digest, byte[] imprint) throws TimestampUnavailable {
        return requested.timestamp(digest, imprint);
    }
}
