package jp.madoguchi.signature.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** CMS messages that deceive, each inside an otherwise honest container. */
final class CmsAttacks {
    static final String FAMILY = "CMS signatures";
    static final TestPki PKI = TestPki.shared();
    private static final ASN1ObjectIdentifier ESS = PKCSObjectIdentifiers.id_aa_signingCertificateV2;

    final SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    final SigningKey rsa = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
    final byte[] container;
    final byte[] manifest;

    CmsAttacks() throws Exception {
        container = TestFiles.container(key);
        manifest = TestFiles.frozen().manifest();
    }

    /** Makes a message. */
    interface Change {
        void to(CmsForge forge) throws Exception;
    }

    Stream<Attempt> all() throws Exception {
        return Stream.of(twins(), signers(), attributes(), encodings(), new CmsAlgorithmAttacks(this).all())
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

    Attempt forged(String attack, String code, Change change) {
        return with(key, attack, code, change);
    }

    Attempt with(SigningKey by, String attack, String code, Change change) {
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

    private static byte[] encoded(org.bouncycastle.asn1.cms.Attribute attribute) {
        try {
            return attribute.getEncoded("DER");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
