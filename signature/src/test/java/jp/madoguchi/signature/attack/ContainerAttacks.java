package jp.madoguchi.signature.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Containers whose ZIP or manifest deceives. */
final class ContainerAttacks {
    private static final String FAMILY = "Containers";
    private static final TestPki PKI = TestPki.shared();
    private static final SigningKey SIGNER = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private static final String MANIFEST = "META-INF/ASiCManifest.xml";
    private static final String SIGNATURE = "META-INF/signature.p7s";
    private static final int UNIX = 3 << 8;

    private final byte[] honest;

    ContainerAttacks() throws Exception {
        honest = TestFiles.container(SIGNER);
    }

    static String check(byte[] container) throws SignatureRejected {
        return check(container, PKI.revocation(), new ExpectedSigner.Anyone());
    }

    static String check(byte[] container, RevocationSource revocation, ExpectedSigner expected)
            throws SignatureRejected {
        boolean pending = new ContainerCheck(PKI.check(), revocation)
                .check(
                        AttackFiles.handed(AttackFiles.Kind.CONTAINER, container),
                        TestFiles.frozen(),
                        Set.of(CertificateProfiles.JPKI_SIGNING, CertificateProfiles.REGISTRAR),
                        expected,
                        TestPki.NOW)
                .pending();
        return pending ? Attempt.PENDING : Attempt.ACCEPTED;
    }

    Stream<Attempt> all() {
        return Stream.of(twins(), structure(), names(), lies(), manifests()).flatMap(each -> each);
    }

    private Stream<Attempt> twins() {
        return Stream.of(
                accepted("honest container", forge -> {}),
                accepted("honest container, files compressed", forge -> forge.entries.stream()
                        .filter(entry -> !entry.localName.equals("mimetype"))
                        .forEach(ZipForge.Entry::deflated)));
    }

    private Stream<Attempt> structure() {
        return Stream.of(
                refused("a file is missing", "malformed", forge -> forge.remove("form.pdf")),
                refused("the signature is missing", "malformed", forge -> forge.remove(SIGNATURE)),
                refused("the manifest is missing", "malformed", forge -> forge.remove(MANIFEST)),
                refused("a file more than was signed", "malformed", forge -> forge.add("extra.txt", "x")),
                refused("a second signature file", "malformed", forge -> forge.add("META-INF/signature2.p7s", "x")),
                refused("the same file twice", "malformed", forge -> forge.add("form.pdf", "x")),
                refused("the same file twice, in capitals", "malformed", forge -> forge.add("FORM.PDF", "x")),
                refused("a file renamed", "malformed", forge -> {
                    ZipForge.Entry entry = forge.entry("form.pdf");
                    entry.localName = entry.centralName = "form2.pdf";
                }),
                refused("files in another order", "malformed", forge -> {
                    ZipForge.Entry entry = forge.entry("form.pdf");
                    forge.entries.remove(entry);
                    forge.entries.add(1, entry);
                }),
                refused("a file's content changed", "tampered", forge -> forge.replace("form.pdf", new byte[500 + 1])),
                refused("mimetype is not first", "malformed", forge -> forge.entries.add(forge.entries.remove(0))),
                refused("mimetype is compressed", "malformed", forge -> forge.entry("mimetype")
                        .deflated()),
                refused(
                        "another mimetype",
                        "malformed",
                        forge -> forge.replace("mimetype", "application/zip".getBytes(StandardCharsets.US_ASCII))));
    }

    private Stream<Attempt> names() {
        return Stream.of(
                        "../evil.sh",
                        "/etc/cron.d/evil",
                        "a/../../evil",
                        "..\\evil.bat",
                        "C:evil.exe",
                        "folder/",
                        "meta-inf/x",
                        "\u202Egpj.exe",
                        "a\u200Bb.pdf",
                        "a\u0000.pdf")
                .map(name -> refused("a file named " + printable(name), "malformed", forge -> forge.add(name, "x")));
    }

    private Stream<Attempt> lies() {
        return Stream.of(
                refused("a symbolic link", "malformed", forge -> {
                    forge.entry("form.pdf").madeBy = UNIX | 20;
                    forge.entry("form.pdf").externalAttributes = 0xA1FF0000;
                }),
                refused(
                        "local header with another name",
                        "malformed",
                        forge -> forge.entry("form.pdf").localName = "FORM.pdf"),
                refused(
                        "central header with another name",
                        "malformed",
                        forge -> forge.entry("form.pdf").centralName = "evil.pdf"),
                refused("bytes between entries", "malformed", forge -> forge.entry("form.pdf").gapBefore = new byte[9]),
                refused("an encrypted entry", "malformed", forge -> forge.entry("form.pdf").flags |= 1),
                refused("an unknown compression method", "malformed", forge -> forge.entry("form.pdf").method = 99),
                refused("a wrong checksum", "malformed", forge -> forge.entry("form.pdf").crc ^= 1),
                refused(
                        "ZIP64 sizes in the extra field",
                        "malformed",
                        forge -> forge.entry("form.pdf").extra = new byte[] {1, 0, 4, 0, 0, 0, 0, 0}),
                refused(
                        "a second name in the extra field",
                        "malformed",
                        forge -> forge.entry("form.pdf").extra = new byte[] {0x75, 0x70, 4, 0, 0, 0, 0, 0}),
                refused("a ZIP comment", "malformed", forge -> forge.comment = new byte[] {'x'}),
                refused("a bomb: 200 MB and one byte declared", "malformed", forge -> {
                    ZipForge.Entry bomb = forge.entry("form.pdf").deflated();
                    bomb.declaredSize = 200 * 1024 * 1024 + 1;
                }),
                refused("a bomb: 100 MB from 500 bytes declared", "malformed", forge -> {
                    ZipForge.Entry bomb = forge.entry("form.pdf").deflated();
                    bomb.declaredSize = 100 * 1024 * 1024;
                }),
                refused("more comes out than declared", "malformed", forge -> {
                    ZipForge.Entry entry = forge.entry("form.pdf").deflated();
                    entry.declaredSize = 10;
                }),
                refused("501 entries", "malformed", forge -> {
                    for (int i = 0; i < 500; i++) forge.add("many/" + i, "");
                }),
                raw("a byte after the end", bytes -> Arrays.copyOf(bytes, bytes.length + 1)),
                raw("the last byte missing", bytes -> Arrays.copyOf(bytes, bytes.length - 1)),
                raw("a program before the ZIP", bytes -> {
                    byte[] longer = new byte[bytes.length + 64];
                    System.arraycopy(bytes, 0, longer, 64, bytes.length);
                    return longer;
                }),
                raw("nothing at all", bytes -> new byte[0]));
    }

    private Stream<Attempt> manifests() {
        return Stream.of(
                manifest(
                        "manifest with a DTD",
                        "<asic:ASiCManifest",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM" + " \"file:///etc/passwd\">]><asic:ASiCManifest"),
                manifest("manifest names a file twice", "URI=\"form.pdf\"", "URI=\"application.json\""),
                manifest("manifest with a SHA-1 digest", "xmlenc#sha256", "xmlenc#sha1"),
                manifest("manifest names another signature", "META-INF/signature.p7s", "META-INF/other.p7s"),
                manifest("manifest with a changed digest", "<ds:DigestValue>", "<ds:DigestValue>AA"));
    }

    /** Any change to the manifest breaks the signature over it, whatever else it says. */
    private Attempt manifest(String attack, String from, String to) {
        return refused(attack, "tampered", forge -> {
            String text = new String(forge.entry(MANIFEST).content, StandardCharsets.UTF_8);
            int at = text.indexOf(from);
            String changed = text.substring(0, at) + to + text.substring(at + from.length());
            forge.replace(MANIFEST, changed.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Attempt raw(String attack, java.util.function.UnaryOperator<byte[]> change) {
        return new Attempt(FAMILY, attack, "malformed", () -> check(change.apply(honest)));
    }

    private Attempt accepted(String twin, Consumer<ZipForge> change) {
        return refused(twin, Attempt.ACCEPTED, change);
    }

    private Attempt refused(String attack, String code, Consumer<ZipForge> change) {
        return new Attempt(FAMILY, attack, code, () -> check(forged(change)));
    }

    private byte[] forged(Consumer<ZipForge> change) throws IOException {
        ZipForge forge = ZipForge.of(honest);
        change.accept(forge);
        return forge.bytes();
    }

    private static String printable(String name) {
        var out = new StringBuilder("`");
        name.codePoints()
                .forEach(c -> out.append(
                        c < 0x20 || Character.getType(c) == Character.FORMAT
                                ? String.format("<U+%04X>", c)
                                : Character.toString(c)));
        return out.append('`').toString();
    }
}
