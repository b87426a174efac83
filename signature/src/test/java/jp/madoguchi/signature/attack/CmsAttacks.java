package jp.madoguchi.signature.attack;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** CMS messages that deceive, each inside an otherwise honest container. */
final class CmsAttacks {
    private static final String FAMILY = "CMS signatures";
    private static final TestPki PKI = TestPki.shared();
    private static final ASN1ObjectIdentifier ESS = PKCSObjectIdentifiers.id_aa_signingCertificateV2;

    private final SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private final SigningKey rsa = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
    private final byte[] container;
    private final byte[] manifest;

    CmsAttacks() throws Exception {
        container = TestFiles.container(key);
        manifest = TestFiles.frozen().manifest();
    }

    /** Makes a message. */
    private interface Change {
        void to(CmsForge forge) throws Exception;
    }

    Stream<Attempt> all() throws Exception {
        return Stream.of(twins(), signers(), attributes(), encodings(), algorithms(), values())
                .flatMap(each -> each);
    }

    private Stream<Attempt> twins() {
        return Stream.of(
                forged("honest message, P-256", Attempt.ACCEPTED, forge -> {}),
                with(rsa, "honest message, RSA-2048", Attempt.ACCEPTED, forge -> {}),
                forged(
                        "honest message with the issuer's certificate too",
                        Attempt.ACCEPTED,
                        forge -> forge.certificates.add(new SigningKey(
                                key.key(),
                                List.of(PKI.authority(CertificateProfiles.JPKI_SIGNING.trustStore())
                                        .certificate())))));
    }

    private Stream<Attempt> signers() {
        SigningKey twin = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        return Stream.of(
                forged("a second signer", "malformed", forge -> forge.signers = 2),
                forged("no signer", "malformed", forge -> forge.signers = 0),
                forged("the signer's certificate is missing", "malformed", forge -> forge.certificates.clear()),
                forged("another's certificate in its place", "malformed", forge -> forge.certificates = List.of(twin)),
                forged("the signer's certificate twice", "malformed", forge -> forge.certificates.add(key)),
                forged("33 certificates", "malformed", forge -> {
                    for (int i = 0; i < 32; i++) forge.certificates.add(twin);
                }),
                forged(
                        "signer named by key identifier",
                        "malformed",
                        forge -> forge.identifier =
                                Optional.of(new SignerIdentifier(new DEROctetString(new byte[20])))));
    }

    private Stream<Attempt> attributes() {
        SigningKey twin = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        return Stream.of(
                forged(
                        "no signed attributes: the value is over the content",
                        "malformed",
                        forge -> forge.signedAttributes = false),
                forged("messageDigest of another content", "tampered", forge -> forge.digestOf(new byte[] {1})),
                forged("no messageDigest", "malformed", forge -> forge.without(CMSAttributes.messageDigest)),
                forged("messageDigest cut to 16 bytes", "tampered", forge -> forge.digestValue(new byte[16])),
                forged("no contentType", "malformed", forge -> forge.without(CMSAttributes.contentType)),
                forged("contentType of something else", "malformed", forge -> forge.without(CMSAttributes.contentType)
                        .with(CMSAttributes.contentType, PKCSObjectIdentifiers.encryptedData)),
                forged("no signing-certificate-v2", "certificate-swapped", forge -> forge.without(ESS)),
                forged("signing-certificate-v2 of another certificate", "certificate-swapped", forge -> {
                    CmsForge other = new CmsForge(twin, manifest);
                    forge.without(ESS);
                    other.attributes.stream()
                            .filter(one -> one.getAttrType().equals(ESS))
                            .forEach(forge.attributes::add);
                }),
                forged("signing-certificate of version 1 (SHA-1) only", "certificate-swapped", forge -> forge.without(
                                ESS)
                        .with(
                                PKCSObjectIdentifiers.id_aa_signingCertificate,
                                new SigningCertificate(new ESSCertID(new byte[20])))),
                forged("signing-certificate-v2 without a value", "malformed", forge -> forge.without(ESS)
                        .with(ESS, DERNull.INSTANCE)),
                forged("an attribute twice", "malformed", CmsForge::signingTimeTwice),
                forged("an attribute with two values", "malformed", forge -> forge.without(CMSAttributes.messageDigest)
                        .with(
                                CMSAttributes.messageDigest,
                                new DEROctetString(new byte[32]),
                                new DEROctetString(new byte[31]))),
                forged("no signingTime", "malformed", forge -> forge.without(CMSAttributes.signingTime)),
                forged("33 attributes", "malformed", forge -> {
                    for (int i = 0; i < 30; i++) forge.with(new ASN1ObjectIdentifier("1.2.3." + i), new ASN1Integer(i));
                }),
                forged("content attached to a detached signature", "malformed", forge -> forge.attached = true),
                forged(
                        "a content type other than data",
                        "malformed",
                        forge -> forge.contentType = PKCSObjectIdentifiers.id_ct_TSTInfo));
    }

    private Stream<Attempt> encodings() {
        return Stream.of(
                message("indefinite length (BER)", () -> indefinite(new CmsForge(key, manifest).bytes())),
                forged("signed attributes signed in another order than DER", "tampered", forge -> {
                    forge.sorted = false;
                    forge.attributes.sort((a, b) -> -Arrays.compareUnsigned(encoded(a), encoded(b)));
                }),
                message("a byte after the message", () -> {
                    byte[] honest = new CmsForge(key, manifest).bytes();
                    return Arrays.copyOf(honest, honest.length + 1);
                }),
                message("a length in more bytes than needed", () -> longLength(new CmsForge(key, manifest).bytes())),
                message("an empty file", () -> new byte[0]),
                message("no SignedData", () -> new DERSequence(new ASN1Integer(1)).getEncoded()),
                message("100,000 nested sequences", () -> {
                    byte[] nested = new byte[200_000];
                    for (int i = 0; i < nested.length; i += 2) {
                        nested[i] = 0x30;
                        nested[i + 1] = (byte) 0x80;
                    }
                    return nested;
                }),
                message("a length of two gigabytes", () -> new byte[] {0x30, (byte) 0x84, 0x7F, -1, -1, -1, 6}));
    }

    private Stream<Attempt> algorithms() throws Exception {
        SigningKey small = weak(pair("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)));
        SigningKey cube = weak(pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0)));
        SigningKey koblitz = weak(pair("EC", new ECGenParameterSpec("secp256k1")));
        SigningKey p224 = weak(pair("EC", new ECGenParameterSpec("secp224r1")));
        return Stream.of(
                with(
                        rsa,
                        "SHA-1",
                        "weak-algorithm",
                        forge -> forge.algorithms("SHA-1", "1.3.14.3.2.26", "1.2.840.113549.1.1.5", "SHA1withRSA")),
                with(
                        rsa,
                        "MD5",
                        "weak-algorithm",
                        forge -> forge.algorithms("MD5", "1.2.840.113549.2.5", "1.2.840.113549.1.1.4", "MD5withRSA")),
                with(rsa, "SHA-256 named, SHA-1 signed", "weak-algorithm", forge -> {
                    forge.signature = new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                            PKCSObjectIdentifiers.sha1WithRSAEncryption);
                    forge.jcaSignature = "SHA1withRSA";
                }),
                forged(
                        "an RSA identifier for an ECDSA key",
                        "weak-algorithm",
                        forge -> forge.signature = new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                PKCSObjectIdentifiers.sha256WithRSAEncryption)),
                withKey(small, "RSA-1024", "SHA256withRSA", PKCSObjectIdentifiers.sha256WithRSAEncryption),
                withKey(
                        cube,
                        "RSA with public exponent 3",
                        "SHA256withRSA",
                        PKCSObjectIdentifiers.sha256WithRSAEncryption),
                withKey(
                        koblitz,
                        "the curve secp256k1",
                        "SHA256withECDSA",
                        org.bouncycastle.asn1.x9.X9ObjectIdentifiers.ecdsa_with_SHA256),
                withKey(
                        p224,
                        "the curve P-224",
                        "SHA256withECDSA",
                        org.bouncycastle.asn1.x9.X9ObjectIdentifiers.ecdsa_with_SHA256));
    }

    /** Values a lenient ECDSA or RSA implementation takes, after Wycheproof's groups. */
    private Stream<Attempt> values() throws Exception {
        byte[] honest = new CmsForge(key, manifest).honestValue();
        ASN1Sequence both = ASN1Sequence.getInstance(honest);
        BigInteger r = ASN1Integer.getInstance(both.getObjectAt(0)).getValue();
        BigInteger s = ASN1Integer.getInstance(both.getObjectAt(1)).getValue();
        BigInteger n = new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
        byte[] rsaValue = new CmsForge(rsa, manifest).honestValue();
        byte[] shortRsa = Arrays.copyOf(rsaValue, rsaValue.length - 1);
        byte[] longRsa = new byte[rsaValue.length + 1];
        System.arraycopy(rsaValue, 0, longRsa, 1, rsaValue.length);
        return Stream.of(
                value("r = s = 0", der(BigInteger.ZERO, BigInteger.ZERO)),
                value("r = 0", der(BigInteger.ZERO, s)),
                value("r = 1, s = n", der(BigInteger.ONE, n)),
                value("r + n", der(r.add(n), s)),
                value("r negative", der(r.negate(), s)),
                value("s + n", der(r, s.add(n))),
                value("r with a superfluous zero byte", padded(r, s)),
                value("three integers", three(r, s)),
                value("a byte after the sequence", Arrays.copyOf(honest, honest.length + 1)),
                value("indefinite length", indefinite(honest)),
                value("length in more bytes than needed", longLength(honest)),
                value("wrong tag", tagged(honest)),
                value("empty", new byte[0]),
                value("raw r‖s in place of DER", raw(r, s)),
                with(rsa, "RSA value one byte short", "tampered", forge -> forge.value = Optional.of(shortRsa)),
                with(rsa, "RSA value with a zero before it", "tampered", forge -> forge.value = Optional.of(longRsa)),
                with(rsa, "RSA value of zeros", "tampered", forge -> forge.value = Optional.of(new byte[256])));
    }

    private Attempt value(String what, byte[] value) {
        return forged("ECDSA value: " + what, "tampered", forge -> forge.value = Optional.of(value));
    }

    private Attempt forged(String attack, String code, Change change) {
        return with(key, attack, code, change);
    }

    private Attempt with(SigningKey by, String attack, String code, Change change) {
        return new Attempt(FAMILY, attack, code, () -> {
            var forge = new CmsForge(by, manifest);
            change.to(forge);
            return ContainerAttacks.check(ZipForge.of(container)
                    .replace("META-INF/signature.p7s", forge.bytes())
                    .bytes());
        });
    }

    /** Makes the bytes of a message. */
    private interface Message {
        byte[] bytes() throws Exception;
    }

    private Attempt message(String attack, Message message) {
        return new Attempt(
                FAMILY,
                attack,
                "malformed",
                () -> ContainerAttacks.check(ZipForge.of(container)
                        .replace("META-INF/signature.p7s", message.bytes())
                        .bytes()));
    }

    /** A key outside the allow-list, with a certificate issued by the pinned CA all the same. */
    private Attempt withKey(SigningKey weak, String attack, String jcaName, ASN1ObjectIdentifier oid) {
        return new Attempt(FAMILY, attack, "weak-algorithm", () -> {
            var forge = new CmsForge(key, manifest);
            CmsForge signing = forge.by(weak, jcaName, oid);
            return ContainerAttacks.check(ZipForge.of(container)
                    .replace("META-INF/signature.p7s", signing.bytes())
                    .bytes());
        });
    }

    private static KeyPair pair(String algorithm, java.security.spec.AlgorithmParameterSpec parameters)
            throws Exception {
        var generator = KeyPairGenerator.getInstance(
                algorithm, jp.madoguchi.signature.certificate.SecurityProvider.bouncyCastle());
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }

    private static SigningKey weak(KeyPair pair) throws Exception {
        var store = CertificateProfiles.JPKI_SIGNING.trustStore();
        var issuer = PKI.authority(store);
        var builder = new JcaX509v3CertificateBuilder(
                X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded()),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(TestPki.FROM),
                Date.from(TestPki.UNTIL),
                new X500Name("C=JP,CN=weak"),
                pair.getPublic());
        var signer = new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withRSA")
                .setProvider(jp.madoguchi.signature.certificate.SecurityProvider.bouncyCastle())
                .build(issuer.key());
        var certificate = new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                .setProvider(jp.madoguchi.signature.certificate.SecurityProvider.bouncyCastle())
                .getCertificate(builder.build(signer));
        return new SigningKey(pair.getPrivate(), List.of(certificate));
    }

    private static byte[] encoded(org.bouncycastle.asn1.cms.Attribute attribute) {
        try {
            return attribute.getEncoded("DER");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] der(BigInteger r, BigInteger s) throws Exception {
        var both = new ASN1EncodableVector();
        both.add(new ASN1Integer(r));
        both.add(new ASN1Integer(s));
        return new DERSequence(both).getEncoded();
    }

    private static byte[] three(BigInteger r, BigInteger s) throws Exception {
        var all = new ASN1EncodableVector();
        all.add(new ASN1Integer(r));
        all.add(new ASN1Integer(s));
        all.add(new ASN1Integer(0));
        return new DERSequence(all).getEncoded();
    }

    private static byte[] padded(BigInteger r, BigInteger s) {
        byte[] rBytes = r.toByteArray();
        byte[] sBytes = s.toByteArray();
        byte[] out = new byte[2 + 3 + rBytes.length + 2 + sBytes.length];
        out[0] = 0x30;
        out[1] = (byte) (out.length - 2);
        out[2] = 2;
        out[3] = (byte) (rBytes.length + 1);
        System.arraycopy(rBytes, 0, out, 5, rBytes.length);
        out[5 + rBytes.length] = 2;
        out[6 + rBytes.length] = (byte) sBytes.length;
        System.arraycopy(sBytes, 0, out, 7 + rBytes.length, sBytes.length);
        return out;
    }

    private static byte[] raw(BigInteger r, BigInteger s) {
        byte[] out = new byte[64];
        byte[] rBytes = r.toByteArray();
        byte[] sBytes = s.toByteArray();
        int rSkip = Math.max(0, rBytes.length - 32);
        int sSkip = Math.max(0, sBytes.length - 32);
        System.arraycopy(rBytes, rSkip, out, 32 - (rBytes.length - rSkip), rBytes.length - rSkip);
        System.arraycopy(sBytes, sSkip, out, 64 - (sBytes.length - sSkip), sBytes.length - sSkip);
        return out;
    }

    private static byte[] tagged(byte[] sequence) {
        byte[] out = sequence.clone();
        out[0] = 0x31;
        return out;
    }

    /** The outermost sequence with indefinite length. */
    static byte[] indefinite(byte[] der) {
        int header = der[1] >= 0 ? 2 : 2 + (der[1] & 0x7F);
        byte[] out = new byte[2 + der.length - header + 2];
        out[0] = der[0];
        out[1] = (byte) 0x80;
        System.arraycopy(der, header, out, 2, der.length - header);
        return out;
    }

    /** The outermost length with one zero byte too many. */
    static byte[] longLength(byte[] der) {
        int lengthBytes = der[1] >= 0 ? 0 : der[1] & 0x7F;
        byte[] out = new byte[der.length + (lengthBytes == 0 ? 1 : 1)];
        out[0] = der[0];
        out[1] = (byte) (0x80 | (lengthBytes == 0 ? 1 : lengthBytes + 1));
        int at = 2;
        if (lengthBytes > 0) out[at++] = 0;
        System.arraycopy(der, lengthBytes == 0 ? 1 : 2, out, at, der.length - (lengthBytes == 0 ? 1 : 2));
        return out;
    }
}
