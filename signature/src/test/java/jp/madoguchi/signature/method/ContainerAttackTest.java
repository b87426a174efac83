package jp.madoguchi.signature.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Containers built to deceive: each refused, the honest one accepted. */
class ContainerAttackTest {
    private static final TestPki PKI = TestPki.shared();
    private static byte[] honest;

    @BeforeAll
    static void sign() throws Exception {
        honest = TestFiles.container(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256));
    }

    private static void check(byte[] container) throws SignatureRejected {
        check(container, TestFiles.frozen());
    }

    private static void check(byte[] container, FrozenContainer frozen) throws SignatureRejected {
        new ContainerCheck(PKI.check(), PKI.revocation())
                .check(
                        container,
                        frozen,
                        Set.of(CertificateProfiles.JPKI_SIGNING),
                        new ExpectedSigner.Anyone(),
                        TestPki.NOW);
    }

    private static void assertMalformed(byte[] container) {
        SignatureRejected rejected = assertThrows(SignatureRejected.class, () -> check(container));
        assertEquals(Reason.MALFORMED, rejected.reason(), rejected.getMessage());
    }

    @Test
    void honestContainerIsAccepted() throws Exception {
        check(honest);
        check(rezipped(List.of(), true));
    }

    @Test
    void bytesAroundTheZipAreRefused() {
        assertMalformed(Arrays.copyOf(honest, honest.length + 1));
        assertMalformed(Arrays.copyOf(honest, honest.length - 1));
        byte[] before = new byte[honest.length + 2];
        System.arraycopy(honest, 0, before, 2, honest.length);
        assertMalformed(before);
        byte[] comment = Arrays.copyOf(honest, honest.length + 3);
        comment[honest.length - 2] = 3;
        assertMalformed(comment);
        assertMalformed(new byte[0]);
    }

    @Test
    void fileChangedWhereTheFrozenContainerIsKeptIsFoundInWhatIsSigned() throws Exception {
        ContainerReader read = ContainerReader.read(honest);
        List<ZipEntryRead> changed = read.entries().stream()
                .map(entry -> entry.name().equals("application.json")
                        ? new ZipEntryRead(entry.name(), new byte[] {'{', '}'}, true)
                        : entry)
                .toList();
        byte[] container = ContainerWriter.withSignature(changed, read.signature());
        FrozenContainer kept =
                ApplicationContainer.reopen(container, TestFiles.frozen().sha256());
        SignatureRejected rejected = assertThrows(SignatureRejected.class, () -> check(container, kept));
        assertEquals(Reason.TAMPERED, rejected.reason());
        check(honest, ApplicationContainer.reopen(honest, TestFiles.frozen().sha256()));
    }

    @Test
    void extraEntriesAreRefused() throws Exception {
        for (String name : List.of(
                "extra.txt",
                "../evil.txt",
                "/etc/passwd",
                "a\\b.txt",
                "META-INF/signature2.p7s",
                "META-INF/manifest.xml",
                "meta-inf/x",
                "folder/",
                "APPLICATION.JSON",
                "a\u202Etxt.exe")) assertMalformed(rezipped(List.of(name), true));
    }

    @Test
    void mimetypeMustBeFirstAndStored() throws Exception {
        assertMalformed(rezipped(List.of(), false));
    }

    @Test
    void missingEntriesAreRefused() throws Exception {
        for (String name :
                List.of("application.json", "form.pdf", "META-INF/ASiCManifest.xml", "META-INF/signature.p7s"))
            assertMalformed(without(name));
    }

    @Test
    void symbolicLinkIsRefused() {
        byte[] linked = honest.clone();
        int central = lastCentralHeader(linked);
        linked[central + 5] = 3;
        linked[central + 41] = (byte) 0xA1;
        assertMalformed(linked);
    }

    @Test
    void differentLocalNameIsRefused() {
        byte[] changed = honest.clone();
        int at = indexOf(changed, "form.pdf".getBytes(StandardCharsets.US_ASCII), 0);
        changed[at] = 'F';
        assertMalformed(changed);
    }

    @Test
    void bombIsRefusedBeforeItUnpacks() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            stored(zip, EntryNames.MIMETYPE, ContainerWriter.MIME_TYPE.getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("form.pdf"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 201; i++) zip.write(block);
            zip.closeEntry();
        }
        assertMalformed(out.toByteArray());
    }

    private static byte[] rezipped(List<String> extra, boolean mimetypeStored) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (ZipEntryRead entry : ZipReader.read(honest)) {
                if (entry.name().equals(EntryNames.MIMETYPE) && mimetypeStored) {
                    stored(zip, entry.name(), entry.content());
                    continue;
                }
                zip.putNextEntry(new ZipEntry(entry.name()));
                zip.write(entry.content());
                zip.closeEntry();
            }
            for (String name : extra) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] without(String name) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (ZipEntryRead entry : ZipReader.read(honest))
                if (!entry.name().equals(name)) stored(zip, entry.name(), entry.content());
        }
        return out.toByteArray();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] content) throws Exception {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var crc = new java.util.zip.CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static int lastCentralHeader(byte[] zip) {
        int found = -1;
        byte[] header = {'P', 'K', 1, 2};
        for (int at = indexOf(zip, header, 0); at >= 0; at = indexOf(zip, header, at + 1)) found = at;
        return found;
    }

    private static int indexOf(byte[] in, byte[] what, int from) {
        for (int at = from; at <= in.length - what.length; at++)
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) return at;
        return -1;
    }
}
