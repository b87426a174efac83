package jp.madoguchi.signature.timestamp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Instant;
import java.util.function.Function;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.cms.SignatureExamination;
import jp.madoguchi.signature.cms.SignatureProof;
import jp.madoguchi.signature.cms.SignedMessage;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;

/** The checks of one timestamp token. */
final class TokenExamination {
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";

    private final CertificateCheck certificates;

    TokenExamination(CertificateCheck certificates) {
        this.certificates = certificates;
    }

    Timestamp examine(byte[] token, byte[] stamped) throws TimestampRejected {
        return examine(token, digest -> digest.digest(stamped), info -> {});
    }

    /** A further requirement on the token's content. */
    interface Requirement {
        void check(TSTInfo info) throws TimestampRejected;
    }

    Timestamp examine(byte[] token, Function<MessageDigest, byte[]> imprint, Requirement more)
            throws TimestampRejected {
        try {
            SignedMessage message = SignedMessage.parse(token);
            if (!message.contentType().equals(TST_INFO)) throw new TimestampRejected("not a TSTInfo");
            byte[] content = message.content().orElseThrow(() -> new TimestampRejected("no content"));
            SignatureProof proof = SignatureExamination.verify(message, digest -> digest.update(content));
            if (!proof.bound()) throw new TimestampRejected("no signing-certificate-v2");
            TSTInfo info = TSTInfo.getInstance(content);
            more.check(info);
            requireImprint(info.getMessageImprint(), imprint);
            if (info.getExtensions() != null && info.getExtensions().getCriticalExtensionOIDs().length > 0)
                throw new TimestampRejected("unknown critical extension");
            Instant at = info.getGenTime().getDate().toInstant();
            CheckedCertificate authority =
                    certificates.check(proof.signer(), message.certificates(), CertificateProfiles.TSA, at);
            return new Timestamp(
                    token, at, authority.attributes().displayName(), provesUntil(authority, info), authority);
        } catch (CmsRejected | CertificateRejected e) {
            throw new TimestampRejected(String.valueOf(e.getMessage()));
        } catch (RuntimeException | ParseException e) {
            throw new TimestampRejected("unreadable TSTInfo");
        }
    }

    private Instant provesUntil(CheckedCertificate authority, TSTInfo info) {
        String imprint = AlgorithmPolicy.digest(info.getMessageImprint()
                        .getHashAlgorithm()
                        .getAlgorithm()
                        .getId())
                .orElseThrow();
        Instant keys = certificates.suite().endOfPath(authority.path());
        Instant digest = certificates.suite().endOfDigest(imprint);
        Instant algorithms = keys.isBefore(digest) ? keys : digest;
        return algorithms.isBefore(authority.validUntil()) ? algorithms : authority.validUntil();
    }

    private static void requireImprint(MessageImprint imprint, Function<MessageDigest, byte[]> stamped)
            throws TimestampRejected {
        String oid = imprint.getHashAlgorithm().getAlgorithm().getId();
        String name = AlgorithmPolicy.digest(oid).orElseThrow(() -> new TimestampRejected("imprint algorithm " + oid));
        try {
            byte[] expected = stamped.apply(MessageDigest.getInstance(name));
            if (!MessageDigest.isEqual(expected, imprint.getHashedMessage()))
                throw new TimestampRejected(TimestampRejected.IMPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
