package jp.madoguchi.signature.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Writes detached signatures in DER: the signed attributes first, the message once the value is known. */
public final class MessageWriter {
    private MessageWriter() {}

    /**
     * DER of the signed attributes: contentType, messageDigest, signing-certificate-v2 and, if given, signingTime.
     *
     * @param digest digest of the content with the algorithm's digest
     */
    public static byte[] signedAttributes(X509Certificate signer, byte[] digest, Optional<Instant> signingTime) {
        return signedAttributes(Optional.of(signer), digest, signingTime);
    }

    /**
     * DER of the signed attributes for a signer whose certificate is not known yet: contentType, messageDigest and
     * signingTime, nothing that names a certificate.
     *
     * @param digest digest of the content with the digest the signer will use
     */
    public static byte[] signedAttributes(byte[] digest, Instant signingTime) {
        return signedAttributes(Optional.empty(), digest, Optional.of(signingTime));
    }

    private static byte[] signedAttributes(
            Optional<X509Certificate> signer, byte[] digest, Optional<Instant> signingTime) {
        try {
            var attributes = new ASN1EncodableVector();
            attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
            attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
            signingTime.ifPresent(at -> attributes.add(new Attribute(
                    CMSAttributes.signingTime, new DERSet(new org.bouncycastle.asn1.cms.Time(Date.from(at))))));
            if (signer.isPresent())
                attributes.add(new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(binding(signer.get()))));
            return new DERSet(attributes).getEncoded("DER");
        } catch (IOException | CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SigningCertificateV2 binding(X509Certificate signer)
            throws CertificateEncodingException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
        X500Name issuer = X500Name.getInstance(signer.getIssuerX500Principal().getEncoded());
        var serial = new IssuerSerial(new GeneralNames(new GeneralName(issuer)), signer.getSerialNumber());
        return new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(null, hash, serial)});
    }

    /**
     * The message.
     *
     * @param signature RSA value, or ECDSA as DER
     * @param chain signer first; others help to build the path
     * @param timestamp signature timestamp token, if there is one already
     */
    public static byte[] detached(
            List<X509Certificate> chain,
            SignatureAlgorithm algorithm,
            byte[] signedAttributes,
            byte[] signature,
            Optional<byte[]> timestamp) {
        X509Certificate signer = chain.get(0);
        var digest = new AlgorithmIdentifier(digestOid(algorithm));
        var identifier = new SignerIdentifier(new IssuerAndSerialNumber(
                X500Name.getInstance(signer.getIssuerX500Principal().getEncoded()), signer.getSerialNumber()));
        try {
            ASN1Set signed = ASN1Set.getInstance(signedAttributes);
            ASN1Set unsigned = timestamp.isPresent() ? timestampAttribute(timestamp.get()) : null;
            var info = new SignerInfo(
                    identifier, digest, signed, signatureId(algorithm), new DEROctetString(signature), unsigned);
            var data = new SignedData(
                    new DERSet(digest),
                    new ContentInfo(CMSObjectIdentifiers.data, null),
                    certificates(chain),
                    null,
                    new DERSet(info));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same message with a signature timestamp as its only unsigned attribute. */
    public static byte[] withTimestamp(SignedMessage message, byte[] token) {
        SignerInfo old = message.signer();
        SignedData data = message.data();
        try {
            var signer = new SignerInfo(
                    old.getSID(),
                    old.getDigestAlgorithm(),
                    old.getAuthenticatedAttributes(),
                    old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(),
                    timestampAttribute(token));
            var raised = new SignedData(
                    data.getDigestAlgorithms(),
                    data.getEncapContentInfo(),
                    data.getCertificates(),
                    data.getCRLs(),
                    new DERSet(signer));
            return new ContentInfo(CMSObjectIdentifiers.signedData, raised).getEncoded("DL");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same message with what it takes to check it later, outside of what is signed (ETSI EN 319 122-1, 5.5:
     * {@code SignedData.certificates} and {@code SignedData.crls}); what is there already stays.
     *
     * @param certificates paths of signer and TSA
     * @param crls DER
     */
    public static byte[] withMaterial(
            SignedMessage message, Collection<X509Certificate> certificates, Collection<byte[]> crls) {
        SignedData data = message.data();
        try {
            var all = new LinkedHashSet<X509Certificate>(message.certificates());
            all.addAll(certificates);
            var lists = new ASN1EncodableVector();
            var seen = new HashSet<ByteBuffer>();
            for (byte[] known : message.revocationLists())
                if (seen.add(ByteBuffer.wrap(known))) lists.add(ASN1Primitive.fromByteArray(known));
            for (byte[] crl : crls) if (seen.add(ByteBuffer.wrap(crl))) lists.add(ASN1Primitive.fromByteArray(crl));
            var completed = new SignedData(
                    data.getDigestAlgorithms(),
                    data.getEncapContentInfo(),
                    certificates(all),
                    lists.size() == 0 ? null : new DERSet(lists),
                    data.getSignerInfos());
            return new ContentInfo(CMSObjectIdentifiers.signedData, completed).getEncoded("DL");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ASN1Set timestampAttribute(byte[] token) throws IOException {
        return new DERSet(new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token))));
    }

    private static ASN1Set certificates(Collection<X509Certificate> chain) throws IOException {
        var certificates = new ASN1EncodableVector();
        try {
            for (X509Certificate certificate : chain)
                certificates.add(Certificate.getInstance(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IOException(e);
        }
        return new DERSet(certificates);
    }

    /**
     * What a key behind an interface that signs digests must be given: for RSA the DigestInfo of PKCS#1 v1.5 (RFC 8017,
     * 9.2, note 1), which the token only pads; for ECDSA the bare digest.
     */
    public static byte[] digestToSign(SignatureAlgorithm algorithm, byte[] signedAttributes) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm.digest()).digest(signedAttributes);
            if (algorithm.isEcdsa()) return digest;
            return new DigestInfo(new AlgorithmIdentifier(digestOid(algorithm), DERNull.INSTANCE), digest)
                    .getEncoded("DER");
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ASN1ObjectIdentifier digestOid(SignatureAlgorithm algorithm) {
        return algorithm == SignatureAlgorithm.ES384
                ? NISTObjectIdentifiers.id_sha384
                : NISTObjectIdentifiers.id_sha256;
    }

    private static AlgorithmIdentifier signatureId(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case RS256 -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
            case ES256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case ES384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
        };
    }

    /**
     * DER of an ECDSA value given raw, as WebCrypto gives it; anything else unchanged.
     *
     * @param value {@code r‖s} of exactly twice the curve's size, or DER
     */
    public static byte[] ecdsaDer(SignatureAlgorithm algorithm, byte[] value) {
        int size = algorithm == SignatureAlgorithm.ES256 ? 32 : algorithm == SignatureAlgorithm.ES384 ? 48 : -1;
        if (value.length != 2 * size) return value.clone();
        var r = new BigInteger(1, value, 0, size);
        var s = new BigInteger(1, value, size, size);
        try {
            var both = new ASN1EncodableVector();
            both.add(new ASN1Integer(r));
            both.add(new ASN1Integer(s));
            return new DERSequence(both).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
