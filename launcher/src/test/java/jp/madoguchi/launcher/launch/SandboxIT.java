package jp.madoguchi.launcher.launch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.sandbox.Sandbox;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.verification.ExaminedFile;
import jp.madoguchi.signature.verification.VerificationClient;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The child process as the WAR starts it: draws pages, refuses what is no PDF, dies of a bomb alone. */
class SandboxIT {

    @TempDir
    private Path temporary;

    @Test
    void pagesBecomePictures() throws Exception {
        Run run = run(pdf("", "0 0 1 rg 10 10 80 80 re f".getBytes(US_ASCII), ""));
        assertEquals(0, run.exit());
        DataInputStream pictures = new DataInputStream(new ByteArrayInputStream(run.output()));
        assertEquals(1, pictures.readInt(), "pages in the file");
        byte[] picture = pictures.readNBytes(pictures.readInt());
        assertEquals(0xFF0000FF, ImageIO.read(new ByteArrayInputStream(picture)).getRGB(80, 80));
        assertEquals(0, pictures.readInt(), "end");
    }

    @Test
    void whatIsNoPdfIsRefused() throws Exception {
        assertEquals(Sandbox.REFUSED, run("no PDF".getBytes(US_ASCII)).exit());
    }

    @Test
    void aBombKillsOnlyTheChild() throws Exception {
        // 1.2 GB of pixels in a megabyte.
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
            byte[] row = new byte[60_000];
            for (int y = 0; y < 20_000; y++) {
                deflater.write(row);
            }
        }
        byte[] bomb = pdf(
                "/Type /XObject /Subtype /Image /Width 20000 /Height 20000 /ColorSpace /DeviceRGB /BitsPerComponent 8"
                        + " /Filter /FlateDecode",
                compressed.toByteArray(),
                "/Bomb 4 0 R");
        Run run = run(bomb);
        assertNotEquals(0, run.exit());
    }

    @Test
    void signedFilesAreExaminedAndRevocationIsAskedOutside() throws Exception {
        DemoPki pki = DemoPki.openOrCreate(temporary.resolve("demo"), Clock.systemUTC());
        CrlSource crls = CrlSource.directory(pki.crls(), Clock.systemUTC());
        byte[] signed = signed(pki);
        assertEquals(Verdict.VALID, examined(pki, signed, crls).report().verdict());
        assertEquals(1, examined(pki, signed, crls).coverage().files().size());
        ExaminedFile unasked = examined(pki, signed, RevocationSource.none());
        assertEquals(Verdict.INDETERMINATE, unasked.report().verdict());
        byte[] changed = signed.clone();
        changed[changed.length / 2] ^= 1;
        assertNotEquals(Verdict.VALID, examined(pki, changed, crls).report().verdict());
    }

    /** Where the installation has other dates of algorithms, the child has them too. */
    @Test
    void childReliesOnTheInstallationsAlgorithms() throws Exception {
        DemoPki pki = DemoPki.openOrCreate(temporary.resolve("demo"), Clock.systemUTC());
        CrlSource crls = CrlSource.directory(pki.crls(), Clock.systemUTC());
        Path suite = temporary.resolve("suite.txt");
        Files.writeString(suite, "RSA 2048\nECDSA 256\nSHA 256\n");
        assertEquals(
                Verdict.VALID,
                examined(pki, signed(pki), crls, suite.toString()).report().verdict());
        Files.writeString(suite, "RSA 2048 2026-01-01\nECDSA 256 2026-01-01\nSHA 256\n");
        assertNotEquals(
                Verdict.VALID,
                examined(pki, signed(pki), crls, suite.toString()).report().verdict());
    }

    /** A file that eats memory or time ends the child; the parent gets an IOException and goes on. */
    @Test
    void whatExhaustsTheChildLeavesTheParentUntouched() throws Exception {
        DemoPki pki = DemoPki.openOrCreate(temporary.resolve("demo"), Clock.systemUTC());
        // Objects that refer to one another three million times: half a gigabyte when parsed.
        StringBuilder deep = new StringBuilder("%PDF-1.7\n1 0 obj ");
        deep.append("[".repeat(4_000_000)).append(" endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
        long before = Runtime.getRuntime().totalMemory();
        try {
            ExaminedFile examined = examined(pki, deep.toString().getBytes(US_ASCII), RevocationSource.none());
            assertNotEquals(Verdict.VALID, examined.report().verdict());
        } catch (IOException ended) {
            assertNotEquals("", ended.toString());
        }
        assertTrue(Runtime.getRuntime().totalMemory() - before < 400L * 1024 * 1024);
        byte[] signed = signed(pki);
        CrlSource crls = CrlSource.directory(pki.crls(), Clock.systemUTC());
        assertEquals(Verdict.VALID, examined(pki, signed, crls).report().verdict());
    }

    private static byte[] signed(DemoPki pki) throws Exception {
        var person = pki.people().get(0);
        SigningKey key = SigningKey.pkcs12(
                Files.readAllBytes(person.file()), person.password().toCharArray());
        var frozen = ApplicationContainer.freeze(
                List.of(new ContainerFile("application.json", "application/json", "{}".getBytes(US_ASCII))));
        var request = ApplicationContainer.prepare(frozen, key.certificate().getEncoded(), Instant.now());
        return ApplicationContainer.assemble(frozen, request, key.sign(request.signedAttributes()));
    }

    private ExaminedFile examined(DemoPki pki, byte[] file, RevocationSource revocation, String... suite)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(SandboxCommand.of(ApplicationHome.ofThisCode()).split(",", -1)));
        command.addAll(List.of("verify", pki.trust().toString(), Instant.now().toString()));
        command.addAll(List.of(suite));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var from = new DataInputStream(child.getInputStream());
                var to = new DataOutputStream(child.getOutputStream())) {
            return new VerificationClient(revocation).examine(from, to, file, Optional.empty(), Optional.empty());
        } finally {
            child.destroyForcibly();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Run(int exit, byte[] output) {}

    private Run run(byte[] file) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(SandboxCommand.of(ApplicationHome.ofThisCode()).split(",", -1)));
        command.add("pages");
        command.add("3");
        Path input = Files.write(temporary.resolve("input"), file);
        Path output = temporary.resolve("output");
        Process child = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!child.waitFor(120, TimeUnit.SECONDS)) {
            child.destroyForcibly();
            throw new AssertionError("The cap on CPU seconds did not end the child");
        }
        return new Run(child.exitValue(), Files.readAllBytes(output));
    }

    /** A PDF of one page; without an image the content draws itself, else the page shows the image. */
    private static byte[] pdf(String image, byte[] content, String resource) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        String page = image.isEmpty() ? "4" : "5";
        text(pdf, "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        text(pdf, "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n");
        text(pdf, "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents " + page);
        text(pdf, " 0 R /Resources << /XObject << " + resource + " >> >> >> endobj\n");
        text(pdf, "4 0 obj << " + image + " /Length " + content.length + " >> stream\n");
        pdf.write(content);
        text(pdf, "\nendstream endobj\n");
        String shows = "100 0 0 100 0 0 cm /Bomb Do";
        text(pdf, "5 0 obj << /Length " + shows.length() + " >> stream\n" + shows + "\nendstream endobj\n");
        text(pdf, "trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void text(ByteArrayOutputStream pdf, String text) throws IOException {
        pdf.write(text.getBytes(US_ASCII));
    }
}
