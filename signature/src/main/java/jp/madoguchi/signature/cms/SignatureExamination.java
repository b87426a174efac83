package jp.madoguchi.signature.cms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.cms.CmsRejected.Reason;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** Verifies the one signer of a message over given content bytes. */
public final class SignatureExamination {
    private SignatureExamination() {}

    /** The bytes that were signed, hashed on demand. */
    @FunctionalInterface
    public interface Content {
        /** Feeds every content byte. */
        void update(MessageDigest digest);
    }

    /**
     * Verifies digest, signed attributes, certificate binding and signature.
     *
     * @throws CmsRejected with the first reason found
     */
    public static SignatureProof verify(SignedMessage message, Content content) throws CmsRejected {
        try {
            return examine(message, content);
        } catch (UncheckedIOException unreadableContent) {
            throw unreadableContent;
        } catch (RuntimeException e) {
            // Bouncy Castle tells an odd encoding by any of a dozen kinds, NoSuchElementException among them.
            throw CmsRejected.malformed("unreadable signer");
        }
    }

    private static SignatureProof examine(SignedMessage message, Content content) throws CmsRejected {
        SignerInfo signer = message.signer();
        ASN1Set signed = signer.getAuthenticatedAttributes();
        if (signed == null) throw CmsRejected.malformed("no signed attributes");
        SignerAttributeSet attributes = SignerAttributeSet.of(signed);
        X509Certificate certificate = certificate(message);
        String digestOid = signer.getDigestAlgorithm().getAlgorithm().getId();
        String digestName =
                AlgorithmPolicy.digest(digestOid).orElseThrow(() -> new CmsRejected(Reason.WEAK_ALGORITHM, digestOid));
        String signatureOid =
                signer.getDigestEncryptionAlgorithm().getAlgorithm().getId();
        String algorithm = AlgorithmPolicy.cmsSignature(signatureOid, digestOid, certificate.getPublicKey())
                .orElseThrow(() -> new CmsRejected(Reason.WEAK_ALGORITHM, signatureOid));
        requireContentType(message, attributes);
        boolean bound = bound(attributes, certificate);
        requireDigest(attributes, digestName, content);
        requireSignature(algorithm, certificate, derSet(signed), message.signatureValue());
        return new SignatureProof(certificate, signingTime(attributes), bound);
    }

    private static X509Certificate certificate(SignedMessage message) throws CmsRejected {
        ASN1Encodable id = message.signer().getSID().getId();
        if (message.signer().getSID().isTagged()) throw CmsRejected.malformed("signer named by key identifier");
        IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(id);
        byte[] issuer = der(named.getName());
        var fitting = message.certificates().stream()
                .filter(c -> c.getSerialNumber().equals(named.getSerialNumber().getValue()))
                .filter(c -> Arrays.equals(c.getIssuerX500Principal().getEncoded(), issuer))
                .toList();
        if (fitting.size() != 1) throw CmsRejected.malformed("not exactly one certificate of the signer");
        return fitting.get(0);
    }

    private static void requireContentType(SignedMessage message, SignerAttributeSet attributes) throws CmsRejected {
        String named = attributes
                .object(CMSAttributes.contentType)
                .filter(ASN1ObjectIdentifier.class::isInstance)
                .map(oid -> ((ASN1ObjectIdentifier) oid).getId())
                .orElseThrow(() -> CmsRejected.malformed("no contentType"));
        if (!named.equals(message.contentType())) throw CmsRejected.malformed("contentType differs");
    }

    /** Exactly the first certificate named by signing-certificate-v2 (RFC 5035) must be the signer's. */
    private static boolean bound(SignerAttributeSet attributes, X509Certificate certificate) throws CmsRejected {
        Optional<ASN1Encodable> attribute = attributes.object(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute.isEmpty()) return false;
        try {
            // What is no sequence would come back as null.
            ASN1Sequence value = ASN1Sequence.getInstance(attribute.get());
            ESSCertIDv2[] named = SigningCertificateV2.getInstance(value).getCerts();
            if (named.length == 0) throw CmsRejected.malformed("signing-certificate-v2 is empty");
            String oid = named[0].getHashAlgorithm().getAlgorithm().getId();
            String digest = AlgorithmPolicy.digest(oid)
                    .orElseThrow(() -> new CmsRejected(Reason.WEAK_ALGORITHM, "signing-certificate-v2 " + oid));
            byte[] actual = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
            if (!MessageDigest.isEqual(actual, named[0].getCertHash())) throw swapped();
            var serial = named[0].getIssuerSerial();
            if (serial != null && !serial.getSerial().getValue().equals(certificate.getSerialNumber())) throw swapped();
            return true;
        } catch (RuntimeException | NoSuchAlgorithmException | CertificateEncodingException e) {
            throw CmsRejected.malformed("signing-certificate-v2");
        }
    }

    private static CmsRejected swapped() {
        return new CmsRejected(Reason.CERTIFICATE_SWAPPED, "signing-certificate-v2 names another certificate");
    }

    private static void requireDigest(SignerAttributeSet attributes, String digestName, Content content)
            throws CmsRejected {
        byte[] named = attributes
                .object(CMSAttributes.messageDigest)
                .filter(ASN1OctetString.class::isInstance)
                .map(octets -> ((ASN1OctetString) octets).getOctets())
                .orElseThrow(() -> CmsRejected.malformed("no messageDigest"));
        try {
            MessageDigest digest = MessageDigest.getInstance(digestName);
            content.update(digest);
            if (!MessageDigest.isEqual(digest.digest(), named))
                throw new CmsRejected(Reason.TAMPERED, "messageDigest differs");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireSignature(String algorithm, X509Certificate certificate, byte[] signed, byte[] value)
            throws CmsRejected {
        try {
            Signature signature = Signature.getInstance(algorithm, SecurityProvider.bouncyCastle());
            signature.initVerify(certificate.getPublicKey());
            signature.update(signed);
            if (!signature.verify(value)) throw new CmsRejected(Reason.TAMPERED, "signature does not verify");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new CmsRejected(Reason.TAMPERED, "signature value unreadable");
        }
    }

    private static Optional<Instant> signingTime(SignerAttributeSet attributes) throws CmsRejected {
        Optional<ASN1Encodable> time = attributes.object(CMSAttributes.signingTime);
        if (time.isEmpty()) return Optional.empty();
        try {
            return Optional.of(InstantOf.time(Time.getInstance(time.get())));
        } catch (RuntimeException | ParseException e) {
            throw CmsRejected.malformed("signingTime");
        }
    }

    /** Signed attributes must be DER already; they are hashed as they stand, with the SET OF tag. */
    private static byte[] derSet(ASN1Set signed) throws CmsRejected {
        try {
            byte[] der = signed.getEncoded("DER");
            if (!Arrays.equals(der, signed.getEncoded("DL"))) throw CmsRejected.malformed("signed attributes not DER");
            return der;
        } catch (IOException e) {
            throw CmsRejected.malformed("signed attributes");
        }
    }

    private static byte[] der(ASN1Encodable object) throws CmsRejected {
        try {
            return object.toASN1Primitive().getEncoded("DER");
        } catch (IOException e) {
            throw CmsRejected.malformed("issuer name");
        }
    }
}
