package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.signature.certificate.SecurityProvider;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One question to the responder, one answer examined. */
final class OcspExchange {
    private static final int MAX_BYTES = 64 * 1024;

    private final URI responder;
    private final Clock clock;
    private final SecureRandom random;

    OcspExchange(URI responder, Clock clock, SecureRandom random) {
        this.responder = responder;
        this.clock = clock;
        this.random = random;
    }

    RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at) {
        try {
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build();
            // SHA-1 names the issuer in the question as every responder expects (RFC 6960 appendix B); it secures
            // nothing.
            var id = new CertificateID(
                    digests.get(CertificateID.HASH_SHA1),
                    new X509CertificateHolder(issuer.getEncoded()),
                    certificate.getSerialNumber());
            byte[] nonce = new byte[32];
            random.nextBytes(nonce);
            byte[] answer = ask(id, nonce);
            return new OcspAnswer(id, nonce, issuer).status(answer, at, clock.instant());
        } catch (IOException | OCSPException | OperatorCreationException | CertificateEncodingException e) {
            return new RevocationStatus.Unknown("OCSP: " + e.getClass().getSimpleName());
        }
    }

    private byte[] ask(CertificateID id, byte[] nonce) throws IOException, OCSPException {
        var extension =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
        byte[] request = new OCSPReqBuilder()
                .addRequest(id)
                .setRequestExtensions(new Extensions(extension))
                .build()
                .getEncoded();
        return HttpExchange.send(
                HttpRequest.newBuilder(responder)
                        .header("Content-Type", "application/ocsp-request")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request)),
                MAX_BYTES);
    }
}
