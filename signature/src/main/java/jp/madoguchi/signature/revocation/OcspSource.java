package jp.madoguchi.signature.revocation;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;

/** OCSP (RFC 6960) at one configured responder: nonce, responder authorisation, freshness. */
public final class OcspSource implements RevocationSource {
    private final OcspExchange exchange;

    public OcspSource(URI responder, Clock clock) {
        this.exchange = new OcspExchange(responder, clock, new SecureRandom());
    }

    @Override
    public RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        return exchange.status(certificate, issuer, at);
    }
}
