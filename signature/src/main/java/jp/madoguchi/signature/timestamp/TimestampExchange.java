package jp.madoguchi.signature.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import jp.madoguchi.signature.certificate.CertificateCheck;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** One request to a TSA and its answer, checked. */
final class TimestampExchange {
    private static final Map<String, ASN1ObjectIdentifier> DIGESTS = Map.of(
            "SHA-256", NISTObjectIdentifiers.id_sha256,
            "SHA-384", NISTObjectIdentifiers.id_sha384,
            "SHA-512", NISTObjectIdentifiers.id_sha512);

    private final TimestampTransport authority;
    private final TokenExamination examination;
    private final SecureRandom random;

    TimestampExchange(TimestampTransport authority, CertificateCheck certificates, SecureRandom random) {
        this.authority = authority;
        this.examination = new TokenExamination(certificates);
        this.random = random;
    }

    Timestamp timestamp(String digest, byte[] stamped) throws TimestampUnavailable {
        ASN1ObjectIdentifier oid = DIGESTS.get(digest);
        if (oid == null || stamped.length * 8 != Integer.parseInt(digest.substring(4)))
            throw new IllegalArgumentException("not a " + digest + " digest on the allow-list");
        var nonce = new ASN1Integer(new BigInteger(128, random));
        var algorithm = new AlgorithmIdentifier(oid, DERNull.INSTANCE);
        var imprint = new MessageImprint(algorithm, stamped);
        var request = new TimeStampReq(imprint, null, nonce, ASN1Boolean.TRUE, null);
        try {
            byte[] answer = authority.send(request.getEncoded("DER"));
            TimeStampResp response = TimeStampResp.getInstance(answer);
            int status = response.getStatus().getStatus().intValue();
            boolean granted = status == PKIStatus.GRANTED || status == PKIStatus.GRANTED_WITH_MODS;
            if (!granted || response.getTimeStampToken() == null)
                throw new TimestampUnavailable("the TSA refused, status " + status);
            byte[] token = response.getTimeStampToken().getEncoded("DL");
            return examination.examine(
                    token, used -> used.getAlgorithm().equals(digest) ? stamped : new byte[0], info -> {
                        if (!nonce.equals(info.getNonce())) throw new TimestampRejected("nonce differs");
                    });
        } catch (IOException | RuntimeException e) {
            throw new TimestampUnavailable("the TSA cannot be reached", e);
        } catch (TimestampRejected e) {
            throw new TimestampUnavailable("the TSA's answer does not hold: " + e.getMessage(), e);
        }
    }
}
