package jp.madoguchi.signature.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateRejected;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A parsed SignedData with exactly one SignerInfo; definite lengths only, nothing before or after it. */
public final class SignedMessage {
    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final int MAX_CERTIFICATES = 32;

    private final byte[] encoded;
    private final SignedData data;
    private final SignerInfo signer;
    private final List<X509Certificate> certificates;

    private SignedMessage(byte[] encoded, SignedData data, SignerInfo signer, List<X509Certificate> certificates) {
        this.encoded = encoded;
        this.data = data;
        this.signer = signer;
        this.certificates = List.copyOf(certificates);
    }

    /**
     * Parses a ContentInfo.
     *
     * @throws CmsRejected {@code MALFORMED}
     */
    public static SignedMessage parse(byte[] encoded) throws CmsRejected {
        return parse(encoded, false);
    }

    /** Parses a ContentInfo that zeros may follow, as in the {@code /Contents} of a PDF signature. */
    public static SignedMessage parsePadded(byte[] padded) throws CmsRejected {
        return parse(padded, true);
    }

    private static SignedMessage parse(byte[] bytes, boolean padded) throws CmsRejected {
        if (bytes.length > MAX_BYTES) throw CmsRejected.malformed("too large");
        try {
            var input = new ByteArrayInputStream(bytes);
            ASN1Primitive object = new ASN1InputStream(input, bytes.length).readObject();
            if (object == null) throw CmsRejected.malformed("empty");
            int length = bytes.length - input.available();
            for (int i = length; i < bytes.length; i++)
                if (!padded || bytes[i] != 0) throw CmsRejected.malformed("bytes after the message");
            byte[] encoded = padded ? Arrays.copyOf(bytes, length) : bytes;
            if (!Arrays.equals(object.getEncoded("DL"), encoded)) throw CmsRejected.malformed("not definite-length");
            return structure(encoded, object);
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle tells an odd encoding by any of a dozen kinds, NoSuchElementException among them.
            throw CmsRejected.malformed("unreadable");
        } catch (StackOverflowError e) {
            throw CmsRejected.malformed("nested too deeply");
        }
    }

    private static SignedMessage structure(byte[] encoded, ASN1Primitive object) throws CmsRejected, IOException {
        if (!(object instanceof ASN1Sequence)) throw CmsRejected.malformed("no ContentInfo");
        ContentInfo info = ContentInfo.getInstance(object);
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData))
            throw CmsRejected.malformed("no SignedData");
        SignedData data = SignedData.getInstance(info.getContent());
        if (data.getSignerInfos().size() != 1) throw CmsRejected.malformed("not exactly one signer");
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        requireConsistent(data, signer);
        return new SignedMessage(encoded, data, signer, certificates(data.getCertificates()));
    }

    /** Versions and algorithm identifiers nobody signs must still say what RFC 5652 prescribes. */
    private static void requireConsistent(SignedData data, SignerInfo signer) throws CmsRejected {
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        if (content != null && !(content.toASN1Primitive() instanceof ASN1OctetString))
            throw CmsRejected.malformed("content that is no OCTET STRING");
        boolean plain = data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data);
        if (data.getVersion().intValueExact() != (plain ? 1 : 3)) throw CmsRejected.malformed("version");
        if (signer.getVersion().intValueExact() != 1) throw CmsRejected.malformed("signer's version");
        AlgorithmIdentifier digest = signer.getDigestAlgorithm();
        boolean listed = data.getDigestAlgorithms().size() == 1
                && AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0))
                        .getAlgorithm()
                        .equals(digest.getAlgorithm());
        if (!listed) throw CmsRejected.malformed("digest algorithms");
        requireNoParameters(
                AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0)));
        requireNoParameters(digest);
        requireNoParameters(signer.getDigestEncryptionAlgorithm());
    }

    private static void requireNoParameters(AlgorithmIdentifier algorithm) throws CmsRejected {
        ASN1Encodable parameters = algorithm.getParameters();
        if (parameters != null && !DERNull.INSTANCE.equals(parameters))
            throw CmsRejected.malformed("algorithm parameters");
    }

    private static List<X509Certificate> certificates(ASN1Set set) throws CmsRejected, IOException {
        var found = new ArrayList<X509Certificate>();
        if (set == null) return found;
        if (set.size() > MAX_CERTIFICATES) throw CmsRejected.malformed("too many certificates");
        for (ASN1Encodable certificate : set) {
            try {
                // As it stands: in DER of our making, a BOOLEAN of 0xFE would become the TRUE that was signed.
                found.add(ParsedCertificates.read(certificate.toASN1Primitive().getEncoded("DL")));
            } catch (CertificateRejected e) {
                throw CmsRejected.malformed("unreadable certificate");
            }
        }
        return found;
    }

    /** The message, without padding. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Every certificate inside; none of them trusted. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** Whether a signed attribute names the signer's certificate (signing-certificate-v2). */
    public boolean namesItsCertificate() {
        try {
            return SignerAttributeSet.of(signer.getAuthenticatedAttributes())
                    .object(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                    .isPresent();
        } catch (CmsRejected e) {
            return false;
        }
    }

    /** Every CRL inside, DER; none of them checked. */
    public List<byte[]> revocationLists() {
        var found = new ArrayList<byte[]>();
        if (data.getCRLs() == null) return found;
        try {
            for (ASN1Encodable crl : data.getCRLs())
                if (crl.toASN1Primitive() instanceof ASN1Sequence)
                    found.add(crl.toASN1Primitive().getEncoded("DER"));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** OID of the content type. */
    public String contentType() {
        return data.getEncapContentInfo().getContentType().getId();
    }

    /** The content inside; empty for a detached signature. */
    public Optional<byte[]> content() {
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        return content == null
                ? Optional.empty()
                : Optional.of(ASN1OctetString.getInstance(content).getOctets());
    }

    /** The single value of an unsigned attribute, DER; empty if there is none. */
    Optional<byte[]> unsigned(ASN1ObjectIdentifier type) throws CmsRejected {
        return SignerAttributeSet.of(signer.getUnauthenticatedAttributes()).value(type);
    }

    /**
     * The signature timestamp token (RFC 3161, appendix A), DER.
     *
     * @throws CmsRejected {@code MALFORMED} if there is more than one
     */
    public Optional<byte[]> signatureTimestamp() throws CmsRejected {
        return unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    }

    /** The raw signature value, which a signature timestamp stamps. */
    public byte[] signatureValue() {
        return signer.getEncryptedDigest().getOctets();
    }

    SignerInfo signer() {
        return signer;
    }

    SignedData data() {
        return data;
    }
}
