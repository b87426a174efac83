package jp.madoguchi.signature.attack;

import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.cms.MessageWriter;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Builds SignedData from parts, each of which can lie; really signed where it says so. */
final class CmsForge {
    final SigningKey key;
    byte[] content;
    List<Attribute> attributes = new ArrayList<>();
    ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    AlgorithmIdentifier digest = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    AlgorithmIdentifier signature;
    String jcaSignature;
    List<SigningKey> certificates = new ArrayList<>();
    Optional<SignerIdentifier> identifier = Optional.empty();
    Optional<byte[]> value = Optional.empty();
    boolean attached;
    int signers = 1;
    boolean signedAttributes = true;
    boolean sorted = true;

    /** An honest message over content by a key. */
    CmsForge(SigningKey key, byte[] content) throws Exception {
        this(
                key,
                content,
                key.algorithm().isEcdsa() ? "SHA256withECDSA" : "SHA256withRSA",
                key.algorithm().isEcdsa()
                        ? X9ObjectIdentifiers.ecdsa_with_SHA256
                        : PKCSObjectIdentifiers.sha256WithRSAEncryption);
    }

    private CmsForge(SigningKey key, byte[] content, String jcaName, ASN1ObjectIdentifier oid) throws Exception {
        this.key = key;
        this.content = content;
        this.certificates.add(key);
        this.signature = new AlgorithmIdentifier(oid);
        this.jcaSignature = jcaName;
        byte[] honest = MessageWriter.signedAttributes(
                key.certificate(), MessageDigest.getInstance("SHA-256").digest(content), Optional.of(TestPki.NOW));
        for (ASN1Encodable one : ASN1Set.getInstance(honest)) attributes.add(Attribute.getInstance(one));
    }

    CmsForge without(ASN1ObjectIdentifier type) {
        attributes.removeIf(attribute -> attribute.getAttrType().equals(type));
        return this;
    }

    CmsForge with(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        attributes.add(new Attribute(type, new DERSet(values)));
        return this;
    }

    CmsForge digestOf(byte[] other) throws Exception {
        return digestValue(MessageDigest.getInstance("SHA-256").digest(other));
    }

    CmsForge digestValue(byte[] value) {
        return without(CMSAttributes.messageDigest).with(CMSAttributes.messageDigest, new DEROctetString(value));
    }

    CmsForge signingTimeTwice() {
        return with(CMSAttributes.signingTime, new Time(Date.from(TestPki.NOW.plusSeconds(1))));
    }

    /** Name of the digest, and OID and JCA name of the signature, made with the real key. */
    CmsForge algorithms(String digestName, String digestOid, String signatureOid, String jcaName) throws Exception {
        digest = new AlgorithmIdentifier(new ASN1ObjectIdentifier(digestOid));
        signature = new AlgorithmIdentifier(new ASN1ObjectIdentifier(signatureOid));
        jcaSignature = jcaName;
        return digestValue(MessageDigest.getInstance(digestName).digest(content));
    }

    /** The same message by a key outside the allow-list. */
    CmsForge by(SigningKey other, String jcaName, ASN1ObjectIdentifier oid) throws Exception {
        return new CmsForge(other, content, jcaName, oid);
    }

    byte[] bytes() throws Exception {
        return bytes(sorted ? "DER" : "DL");
    }

    byte[] bytes(String encoding) throws Exception {
        var signerInfos = new ASN1EncodableVector();
        for (int i = 0; i < signers; i++) signerInfos.add(signer());
        var chain = new ASN1EncodableVector();
        for (SigningKey one : certificates)
            chain.add(Certificate.getInstance(one.certificate().getEncoded()));
        ASN1OctetString inside = attached ? new DEROctetString(content) : null;
        var data = new SignedData(
                new DERSet(digest),
                new ContentInfo(contentType, inside),
                certificates.isEmpty() ? null : new DLSet(chain),
                null,
                new DLSet(signerInfos));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(encoding);
    }

    private SignerInfo signer() throws Exception {
        ASN1EncodableVector listed = new ASN1EncodableVector();
        attributes.forEach(listed::add);
        ASN1Set signed = sorted ? new DERSet(listed) : new DLSet(listed);
        byte[] toSign = signedAttributes ? signed.getEncoded(sorted ? "DER" : "DL") : content;
        SignerIdentifier named = identifier.orElseGet(() -> new SignerIdentifier(new IssuerAndSerialNumber(
                X500Name.getInstance(key.certificate().getIssuerX500Principal().getEncoded()),
                key.certificate().getSerialNumber())));
        return new SignerInfo(
                named,
                digest,
                signedAttributes ? signed : null,
                signature,
                new DEROctetString(value.isPresent() ? value.get() : sign(toSign)),
                null);
    }

    private byte[] sign(byte[] toSign) throws Exception {
        Signature engine = Signature.getInstance(jcaSignature, SecurityProvider.bouncyCastle());
        engine.initSign(key.key());
        engine.update(toSign);
        return engine.sign();
    }

    /** What the honest signature value would be. */
    byte[] honestValue() throws Exception {
        var listed = new ASN1EncodableVector();
        attributes.forEach(listed::add);
        return sign(new DERSet(listed).getEncoded("DER"));
    }
}
