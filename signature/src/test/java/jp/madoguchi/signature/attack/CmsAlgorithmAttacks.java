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
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/** CMS messages with weak algorithms and keys, and with signature values that a lenient implementation takes. */
final class CmsAlgorithmAttacks {
    private final CmsAttacks messages;
    private final SigningKey key;
    private final SigningKey rsa;
    private final byte[] container;
    private final byte[] manifest;

    CmsAlgorithmAttacks(CmsAttacks messages) {
        this.messages = messages;
        this.key = messages.key;
        this.rsa = messages.rsa;
        this.container = messages.container;
        this.manifest = messages.manifest;
    }

    Stream<Attempt> all() throws Exception {
        return Stream.concat(algorithms(), values());
    }

    private Stream<Attempt> algorithms() throws Exception {
        SigningKey small = weak(pair("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)));
        SigningKey cube = weak(pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0)));
        SigningKey koblitz = weak(pair("EC", new ECGenParameterSpec("secp256k1")));
        SigningKey p224 = weak(pair("EC", new ECGenParameterSpec("secp224r1")));
        return Stream.of(
                messages.with(
                        rsa,
                        "SHA-1",
                        "weak-algorithm",
                        forge -> forge.algorithms("SHA-1", "1.3.14.3.2.26", "1.2.840.113549.1.1.5", "SHA1withRSA")),
                messages.with(
                        rsa,
                        "MD5",
                        "weak-algorithm",
                        forge -> forge.algorithms("MD5", "1.2.840.113549.2.5", "1.2.840.113549.1.1.4", "MD5withRSA")),
                messages.with(rsa, "SHA-256 named, SHA-1 signed", "weak-algorithm", forge -> {
                    forge.signature = new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                            PKCSObjectIdentifiers.sha1WithRSAEncryption);
                    forge.jcaSignature = "SHA1withRSA";
                }),
                messages.forged(
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
                value("indefinite length", CmsAttacks.indefinite(honest)),
                value("length in more bytes than needed", CmsAttacks.longLength(honest)),
                value("wrong tag", tagged(honest)),
                value("empty", new byte[0]),
                value("raw r‖s in place of DER", raw(r, s)),
                messages.with(
                        rsa, "RSA value one byte short", "tampered", forge -> forge.value = Optional.of(shortRsa)),
                messages.with(
                        rsa,
                        "RSA value with a zero before it",
                        "tampered",
                        forge -> forge.value = Optional.of(longRsa)),
                messages.with(
                        rsa, "RSA value of zeros", "tampered", forge -> forge.value = Optional.of(new byte[256])));
    }

    private Attempt value(String what, byte[] value) {
        return messages.forged("ECDSA value: " + what, "tampered", forge -> forge.value = Optional.of(value));
    }

    /** A key outside the allow-list, with a certificate issued by the pinned CA all the same. */
    private Attempt withKey(SigningKey weak, String attack, String jcaName, ASN1ObjectIdentifier oid) {
        return new Attempt(CmsAttacks.FAMILY, attack, "weak-algorithm", () -> {
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
        var issuer = CmsAttacks.PKI.authority(store);
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
}
