package jp.madoguchi.launcher.signer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoServices;
import jp.madoguchi.launcher.testing.SoftHsm;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealMissing;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.seal.SealUse;
import jp.madoguchi.signature.timestamp.HttpTimestampSource;
import jp.madoguchi.signature.token.Pkcs11Token;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Official seals with their keys in a SoftHSM2 token, which stands in for a hardware security module. */
class SealInTokenTest {
    private static final DocumentSealer.Statement STATEMENT = new DocumentSealer.Statement("市長", "交付", "みなと市");

    @TempDir
    private static Path directory;

    private static DemoServices services;
    private static CertificateCheck certificates;

    @BeforeAll
    static void sealsInTheToken() throws Exception {
        SoftHsm.make();
        DemoPki pki = DemoPki.openOrCreate(directory.resolve("demo"), Clock.systemUTC());
        services = DemoServices.start(pki, 0);
        certificates = new CertificateCheck(TrustAnchors.load(pki.trust()));
        for (String name : new String[] {"seal", "seal-governor"}) SoftHsm.put(name, key(name));
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    private static SigningKey key(String name) throws Exception {
        Path demo = directory.resolve("demo");
        return SigningKey.pkcs12(
                Files.readAllBytes(demo.resolve(name + ".p12")),
                Files.readString(demo.resolve(name + ".password")).toCharArray());
    }

    private static String section(String id, String office, String alias, String pinFile) {
        return """
                [%s]
                name = %s
                agency = minato
                offices = %s
                from = 2020-01-01
                pkcs11 = %s
                slot = 0
                alias = %s
                pin-file = %s
                """
                .formatted(id, id, office, SoftHsm.library(), alias, pinFile);
    }

    private static SealRegister register(String name, String... sections) throws Exception {
        Files.writeString(directory.resolve("right.pin"), SoftHsm.PIN + "\n");
        Path file = Files.writeString(directory.resolve(name + ".conf"), String.join("\n", sections));
        return SealRegister.open(file, ZoneId.of("Asia/Tokyo"), new HttpTimestampSource(services.tsa(), certificates));
    }

    private static SealUse of(String office) {
        return new SealUse("minato", office, "copy", "copy");
    }

    private static byte[] pdf() throws Exception {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private static AcceptedSeal check(byte[] sealed) throws Exception {
        return new SealCheck(certificates, (certificate, issuer, at) -> new RevocationStatus.Unknown("not asked"))
                .check(sealed, Instant.now());
    }

    @Test
    void manyThreadsSealWithTwoKeysOfOneToken() throws Exception {
        SealRegister register = register(
                "two",
                section("mayor", "shimin", "seal", "right.pin"),
                section("governor", "npo", "seal-governor", "right.pin"));
        byte[] pdf = pdf();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tasks = new ArrayList<Callable<AcceptedSeal>>();
            for (int i = 0; i < 24; i++) {
                SealUse use = of(i % 2 == 0 ? "shimin" : "npo");
                tasks.add(() -> check(register.choose(use, Instant.now()).seal(pdf, STATEMENT, Instant.now())));
            }
            int even = 0;
            for (var done : pool.invokeAll(tasks)) {
                SigningKey wanted = key(even++ % 2 == 0 ? "seal" : "seal-governor");
                assertEquals(wanted.certificate(), done.get().sealer().certificate());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void wrongPinIsTriedOnceUntilItsFileChanges() throws Exception {
        Path pin = Files.writeString(directory.resolve("changing.pin"), "Pin-0000");
        SealRegister register = register("pin", section("mayor", "shimin", "seal", "changing.pin"));
        SoftHsm.loggedOut();
        for (int i = 0; i < 3; i++) assertUnusable(register);
        Files.writeString(pin, SoftHsm.PIN);
        assertTrue(register.unusable().isEmpty());
    }

    @Test
    void keyThatIsNotThereDisturbsNoOther() throws Exception {
        SealRegister register = register(
                "absent",
                section("mayor", "shimin", "seal", "right.pin"),
                section("absent", "npo", "no-such-key", "right.pin"));
        var mayor = register.choose(of("shimin"), Instant.now());
        assertThrows(SealMissing.class, () -> register.choose(of("npo"), Instant.now()));
        check(mayor.seal(pdf(), STATEMENT, Instant.now()));
    }

    @Test
    void tokenThatStoppedIsOpenedAgain() throws Exception {
        SealRegister register = register("stopped", section("mayor", "shimin", "seal", "right.pin"));
        var before = register.choose(of("shimin"), Instant.now());
        Pkcs11Token.open(SoftHsm.library(), 0, SoftHsm.PIN.toCharArray(), java.util.Optional.of("seal"))
                .close();
        SealMissing missing = assertThrows(SealMissing.class, () -> before.seal(pdf(), STATEMENT, Instant.now()));
        assertEquals(SealMissing.Reason.UNUSABLE, missing.reason());
        check(register.choose(of("shimin"), Instant.now()).seal(pdf(), STATEMENT, Instant.now()));
    }

    private static void assertUnusable(SealRegister register) {
        SealMissing missing = assertThrows(SealMissing.class, () -> register.choose(of("shimin"), Instant.now()));
        assertEquals(SealMissing.Reason.UNUSABLE, missing.reason());
    }
}
