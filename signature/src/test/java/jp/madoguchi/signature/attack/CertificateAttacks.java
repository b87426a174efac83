package jp.madoguchi.signature.attack;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.ExpectedSigner;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Sound signatures with certificates that must not sign, or by somebody else. */
final class CertificateAttacks {
    private static final String FAMILY = "Certificates";
    private static final TestPki PKI = TestPki.shared();
    private static final CertificateProfile JPKI = CertificateProfiles.JPKI_SIGNING;
    private static final Instant NOW = TestPki.NOW;

    /** Makes a key. */
    private interface Maker {
        SigningKey key() throws Exception;
    }

    Stream<Attempt> all() {
        return Stream.of(twins(), times(), issuers(), shapes(), people()).flatMap(each -> each);
    }

    private Stream<Attempt> twins() {
        return Stream.of(
                attempt("honest card, P-384", Attempt.ACCEPTED, () -> PKI.leaf(JPKI, KeyKind.P_384)),
                forged("honest certificate, forged in no point", Attempt.ACCEPTED, forge -> {}),
                forged("honest smartphone", Attempt.ACCEPTED, forge -> forge.policy("1.2.392.200149.8.5.1.1.40")),
                attempt(
                        "honest corporation",
                        Attempt.ACCEPTED,
                        () -> PKI.leaf(CertificateProfiles.REGISTRAR, KeyKind.P_256)));
    }

    private Stream<Attempt> times() {
        return Stream.of(
                attempt(
                        "expired a second ago",
                        "expired",
                        () -> PKI.leaf(JPKI, KeyKind.P_256, TestPki.FROM, NOW.minusSeconds(1))),
                attempt(
                        "valid from the next second",
                        "not-yet-valid",
                        () -> PKI.leaf(JPKI, KeyKind.P_256, NOW.plusSeconds(1), TestPki.UNTIL)),
                attempt("revoked an hour ago", "revoked", () -> {
                    SigningKey key = PKI.leaf(JPKI, KeyKind.P_256);
                    PKI.revoke(JPKI, key, NOW.minusSeconds(3_600));
                    return key;
                }));
    }

    private Stream<Attempt> issuers() {
        return Stream.of(
                attempt(
                        "a CA of the same name with another key",
                        "untrusted-issuer",
                        () -> PKI.leaf(PKI.stranger(), JPKI, KeyKind.P_256, TestPki.FROM, TestPki.UNTIL)),
                attempt(
                        "the CA of login certificates",
                        "untrusted-issuer",
                        () -> PKI.leaf(
                                PKI.authority(TrustStore.AUTHENTICATION),
                                JPKI,
                                KeyKind.P_256,
                                TestPki.FROM,
                                TestPki.UNTIL)),
                attempt("the CA of the registrar", "untrusted-issuer", () -> new LeafForge()
                        .by(PKI.authority(TrustStore.REGISTRAR))),
                attempt("a citizen's certificate as a CA", "untrusted-issuer", () -> {
                    SigningKey citizen = PKI.leaf(JPKI, KeyKind.P_256);
                    SigningKey evil = new LeafForge().by(citizen.key(), citizen.certificate());
                    return chained(evil, citizen.certificate());
                }),
                attempt("the stranger's CA sent along", "untrusted-issuer", () -> {
                    SigningKey evil = new LeafForge().by(PKI.stranger());
                    return chained(evil, PKI.stranger().certificate());
                }),
                attempt("a look-alike of the issuer's name", "untrusted-issuer", () -> new LeafForge()
                        .issuerNamed("C=JP,O=Test,OU=ѕigning")
                        .by(PKI.authority(TrustStore.SIGNING))));
    }

    private Stream<Attempt> shapes() {
        var both = new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        return Stream.of(
                attempt(
                        "a certificate for login",
                        "wrong-purpose",
                        () -> PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, KeyKind.P_256)),
                attempt("a TSA's certificate", "wrong-purpose", () -> PKI.leaf(CertificateProfiles.TSA, KeyKind.P_256)),
                forged(
                        "without nonRepudiation",
                        "wrong-purpose",
                        forge -> forge.with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))),
                forged(
                        "a citizen that may sign certificates",
                        "wrong-purpose",
                        forge -> forge.with(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(
                                        KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.keyCertSign))),
                forged(
                        "a citizen that may sign CRLs",
                        "wrong-purpose",
                        forge -> forge.with(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation | KeyUsage.cRLSign))),
                forged("keyUsage not critical", "wrong-purpose", forge -> forge.with(Extension.keyUsage, false, both)),
                forged("no keyUsage", "wrong-purpose", forge -> forge.without(Extension.keyUsage)),
                forged(
                        "a CA certificate",
                        "wrong-purpose",
                        forge -> forge.with(Extension.basicConstraints, true, new BasicConstraints(true))),
                forged("no policy", "wrong-purpose", forge -> forge.without(Extension.certificatePolicies)),
                forged(
                        "the policy of JPKI's test environment",
                        "wrong-purpose",
                        forge -> forge.policy("1.2.392.200149.8.5.1.0.20")),
                forged("anyPolicy", "wrong-purpose", forge -> forge.policy("2.5.29.32.0")),
                forged(
                        "an unknown critical extension",
                        "untrusted-issuer",
                        forge -> forge.with(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE)),
                forged("a negative serial number", "wrong-purpose", forge -> forge.serial(BigInteger.valueOf(-7))),
                forged("without a name", "wrong-purpose", forge -> forge.names(LeafForge.name("4", "319801231"))),
                forged(
                        "with two names",
                        "wrong-purpose",
                        forge -> forge.names(LeafForge.name("1", "山田 太郎"), LeafForge.name("1", "鈴木 一郎"))));
    }

    private Stream<Attempt> people() {
        var born = Optional.of(LocalDate.of(1980, 12, 31));
        return Stream.of(
                person("honest name with a variation selector", Attempt.ACCEPTED, "山\uDB40\uDD00田太郎", born),
                person("another name", "wrong-person", "鈴木 一郎", born),
                person("another date of birth", "wrong-person", "山田 太郎", Optional.of(LocalDate.of(1981, 1, 1))),
                person("a zero-width space in the name", "wrong-person", "山田\u200B太郎", born),
                person("a bidi control in the name", "wrong-person", "山田\u202E太郎", born),
                new Attempt(
                        FAMILY,
                        "another corporation",
                        "wrong-person",
                        () -> ContainerAttacks.check(
                                TestFiles.container(PKI.leaf(CertificateProfiles.REGISTRAR, KeyKind.P_256)),
                                PKI.revocation(),
                                new ExpectedSigner.Corporation("7000012050002"))));
    }

    private static Attempt person(String attack, String code, String name, Optional<LocalDate> born) {
        return new Attempt(
                FAMILY,
                attack,
                code,
                () -> ContainerAttacks.check(
                        TestFiles.container(PKI.leaf(JPKI, KeyKind.P_256)),
                        PKI.revocation(),
                        new ExpectedSigner.Person(name, born)));
    }

    private static Attempt forged(String attack, String code, java.util.function.Consumer<LeafForge> change) {
        return attempt(attack, code, () -> {
            var forge = new LeafForge();
            change.accept(forge);
            return forge.by(PKI.authority(TrustStore.SIGNING));
        });
    }

    private static Attempt attempt(String attack, String code, Maker maker) {
        return new Attempt(FAMILY, attack, code, () -> {
            SigningKey key = maker.key();
            var forge = new CmsForge(key, TestFiles.frozen().manifest());
            if (key.algorithm().digest().equals("SHA-384")) return ContainerAttacks.check(TestFiles.container(key));
            for (X509Certificate more : key.chain().subList(1, key.chain().size()))
                forge.certificates.add(new SigningKey(key.key(), List.of(more)));
            return ContainerAttacks.check(ZipForge.of(TestFiles.container(key))
                    .replace("META-INF/signature.p7s", forge.bytes())
                    .bytes());
        });
    }

    private static SigningKey chained(SigningKey leaf, X509Certificate... issuers) {
        var chain = new ArrayList<>(leaf.chain());
        chain.addAll(List.of(issuers));
        return new SigningKey(leaf.key(), chain);
    }
}
