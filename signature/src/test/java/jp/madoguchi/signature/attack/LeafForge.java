package jp.madoguchi.signature.attack;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.signature.authority.CertificateAuthority;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates whose extensions lie; without a change it is a signing certificate of the card. */
final class LeafForge {
    private record Part(boolean critical, ASN1Encodable value) {}

    private final Map<ASN1ObjectIdentifier, Part> extensions = new LinkedHashMap<>();
    private final KeyPair pair = KeyKind.P_256.generate();
    private BigInteger serial = new BigInteger(100, new SecureRandom()).add(BigInteger.ONE);
    private Optional<String> issuerName = Optional.empty();

    LeafForge() {
        with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        policy("1.2.392.200149.8.5.1.1.20");
        names(name("1", "山田 太郎"), name("4", "319801231"), name("5", "東京都みなと市"));
    }

    LeafForge with(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        extensions.put(type, new Part(critical, value));
        return this;
    }

    LeafForge without(ASN1ObjectIdentifier type) {
        extensions.remove(type);
        return this;
    }

    LeafForge policy(String oid) {
        return with(
                Extension.certificatePolicies,
                true,
                new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
    }

    LeafForge serial(BigInteger number) {
        serial = number;
        return this;
    }

    LeafForge issuerNamed(String name) {
        issuerName = Optional.of(name);
        return this;
    }

    LeafForge names(GeneralName... names) {
        return with(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }

    /** A JPKI attribute by the last arc of its OID. */
    static GeneralName name(String arc, String value) {
        return new GeneralName(
                GeneralName.otherName,
                new OtherName(new ASN1ObjectIdentifier("1.2.392.200149.8.5.5." + arc), new DERUTF8String(value)));
    }

    SigningKey by(CertificateAuthority issuer) throws Exception {
        return by(issuer.key(), issuer.certificate());
    }

    SigningKey by(PrivateKey key, X509Certificate issuer) throws Exception {
        X500Name name = issuerName
                .map(X500Name::new)
                .orElseGet(() ->
                        X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()));
        var builder = new JcaX509v3CertificateBuilder(
                name,
                serial,
                Date.from(TestPki.FROM),
                Date.from(TestPki.UNTIL),
                new X500Name("C=JP,L=Tokyo,CN=forged"),
                pair.getPublic());
        for (var extension : extensions.entrySet())
            builder.addExtension(
                    extension.getKey(),
                    extension.getValue().critical(),
                    extension.getValue().value());
        String algorithm = key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        var signer = new JcaContentSignerBuilder(algorithm)
                .setProvider(SecurityProvider.bouncyCastle())
                .build(key);
        return new SigningKey(
                pair.getPrivate(),
                List.of(Certificates.read(builder.build(signer).getEncoded())));
    }
}
