package jp.madoguchi.signature.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import jp.madoguchi.signature.archive.LongLifeBatch;
import jp.madoguchi.signature.authority.LongPki;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.dossier.EvidencePackage.Item;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealAugmentation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructions, run line by line with Debian's OpenSSL exactly as they are printed. */
class EvidencePackageTest {
    private static byte[] zip = new byte[0];

    @TempDir
    Path folder;

    /** The newest timestamp must hold on the day the lines are run, so this PKI's story ends today. */
    @BeforeAll
    static void pack() throws Exception {
        var pki = LongPki.endingNow(10, LongPki.sha256Until("2200-01-01"));
        byte[] container = new ContainerTimestamp(pki.timestamps())
                .raise(TestFiles.container(pki.signer(), pki.now()))
                .container();
        SigningKey seal = pki.seal();
        byte[] sealed = new DocumentSealer(seal, pki.timestamps())
                .seal(TestFiles.pdf(), new DocumentSealer.Statement("市長", "交付", "みなと市"), pki.now());
        pki.goTo(0.01);
        byte[] complete = new ContainerCompletion(pki.check(), pki.revocation()).complete(container, pki.now());
        byte[] longTerm = new SealAugmentation(pki.check(), pki.revocation(), pki.timestamps())
                .augment(sealed, pki.now())
                .pdf();
        pki.goTo(0.02);
        var batch = new LongLifeBatch(pki, List.of(complete, longTerm, new byte[] {1}, new byte[] {2}, new byte[] {3}));
        pki.goTo(4.5);
        batch.renewTimestamp();
        pki.goTo(7);
        batch.renewTree("SHA-512");
        pki.goTo(8.5);
        batch.renewTimestamp();
        pki.goTo(10);
        zip = new EvidencePackage(pki.check(), pki.revocation())
                .zip(
                        List.of(new Item(
                                "申請", "The filing", complete, batch.evidence(0), Optional.of(new byte[] {60}))),
                        List.of(new Item("交付文書 1", "Issued document 1", longTerm, batch.evidence(1), Optional.empty())),
                        pki.now());
    }

    private void unpack() throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
    }

    private List<String> commands(String readme) throws Exception {
        return Files.readAllLines(folder.resolve(readme)).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    /** Runs every line; returns those that failed. */
    private List<String> failing() throws Exception {
        var failed = new ArrayList<String>();
        for (String command : commands("README.ja.txt")) {
            Process process = new ProcessBuilder("sh", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) failed.add(command + "\n" + said);
        }
        return failed;
    }

    @Test
    void everyLineOfTheInstructionsSucceeds() throws Exception {
        unpack();
        List<String> commands = commands("README.ja.txt");
        assertEquals(commands, commands("README.en.txt"));
        assertTrue(commands.size() > 30, commands.size() + " commands");
        assertTrue(commands.stream().anyMatch(command -> command.contains("openssl cms -verify")));
        assertTrue(commands.stream().anyMatch(command -> command.contains("openssl ts -verify")));
        assertEquals(List.of(), failing());
    }

    @Test
    void tamperedTwinsFail() throws Exception {
        for (String file : List.of(
                "filing-0/content-2.pdf",
                "filing-0/manifest.xml",
                "filing-0/container.asice",
                "filing-0/timestamp.tst",
                "filing-0/record-1-1.tst",
                "filing-0/record-2-before.der",
                "filing-0/record-2-level-1.bin",
                "document-1/document.pdf",
                "document-1/record-2-2.tst")) {
            unpack();
            Path victim = folder.resolve(file);
            byte[] bytes = Files.readAllBytes(victim);
            // A token's middle may be a certificate beside the signature; its last bytes are the signature.
            bytes[file.endsWith(".tst") ? bytes.length - 10 : bytes.length / 2] ^= 1;
            Files.write(victim, bytes);
            assertFalse(failing().isEmpty(), file);
        }
    }
}
