package jp.madoguchi.signature.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.Pkcs12Files;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.seal.SealMissing.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealRegisterTest {
    private static final TestPki PKI = TestPki.shared();
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final SealUse PERMIT = new SealUse("minato", "eisei", "restaurant-permit", "permit");
    private static final String SEALS =
            """
            [mayor-2025]
            name = 市長之印
            agency = minato
            from = 2025-04-01
            until = 2026-11-22
            pkcs12 = good.p12
            password-file = good.password

            [mayor-2026]
            name = 市長之印
            agency = minato
            from = 2026-11-20
            pkcs12 = good.p12
            password-file = good.password

            [eisei]
            name = 保健所長之印
            agency = minato
            offices = eisei kodomo
            from = 2026-01-01
            until = 2026-12-31
            pkcs12 = good.p12
            password-file = good.password

            [permits]
            name = 許可証専用之印
            agency = minato
            documents = restaurant-permit/permit
            from = 2027-01-01
            pkcs12 = good.p12
            password-file = good.password
            """;

    @TempDir
    private Path folder;

    private Path file;
    private int written;

    @BeforeEach
    void register() throws Exception {
        file = folder.resolve("seals.conf");
        key("good", PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256));
        write(SEALS);
    }

    private void key(String name, SigningKey key) throws Exception {
        Files.writeString(folder.resolve(name + ".password"), "secret\n");
        Files.write(folder.resolve(name + ".p12"), Pkcs12Files.modern(key, name, "secret".toCharArray()));
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text + "\n" + "#".repeat(++written));
    }

    private SealRegister open() throws IOException {
        return SealRegister.open(file, JAPAN, PKI.timestamps());
    }

    private static Reason missing(SealRegister register, SealUse use, String at) {
        return assertThrows(SealMissing.class, () -> register.choose(use, Instant.parse(at)))
                .reason();
    }

    @ParameterizedTest
    @CsvSource({
        "shimin, copy,   2026-11-19T14:59:59Z, mayor-2025",
        "shimin, copy,   2026-11-19T15:00:00Z, mayor-2026",
        "shimin, copy,   2026-11-23T00:00:00Z, mayor-2026",
        "eisei,  copy,   2026-11-23T00:00:00Z, eisei",
        "kodomo, permit, 2027-01-15T00:00:00Z, permits",
    })
    void dayOfSealingChoosesTheClosestAndNewest(String office, String document, String at, String seal)
            throws Exception {
        var use = new SealUse("minato", office, "restaurant-permit", document);
        assertEquals(seal, open().choose(use, Instant.parse(at)).id());
    }

    @Test
    void missingSealIsNamedAndNothingWiderStandsIn() throws Exception {
        SealRegister register = open();
        assertEquals(Reason.NOT_BEGUN, missing(register, PERMIT, "2026-11-22T00:00:00Z"));
        var eisei = new SealUse("minato", "eisei", "dog", "notice");
        SealMissing ended =
                assertThrows(SealMissing.class, () -> register.choose(eisei, Instant.parse("2026-12-31T15:00:00Z")));
        assertEquals(Reason.ENDED, ended.reason());
        assertEquals("保健所長之印 (eisei)", ended.seal());
        assertEquals(Reason.NONE, missing(register, new SealUse("other", "x", "y", "z"), "2026-11-22T00:00:00Z"));
    }

    @Test
    void certificateOutsideItsTimeSealsNothing() throws Exception {
        SealRegister register = open();
        var use = new SealUse("minato", "shimin", "p", "d");
        assertEquals(Reason.ENDED, missing(register, use, "2030-01-01T00:00:01Z"));
        write(SEALS.replace("from = 2025-04-01", "from = 2024-04-01"));
        assertEquals(Reason.NOT_BEGUN, missing(register, use, "2024-06-01T00:00:00Z"));
    }

    @Test
    void registerFollowsItsFileAndItsKeys() throws Exception {
        write(SEALS.replace("good.p12", "late.p12").replace("good.password", "late.password"));
        SealRegister register = open();
        assertEquals(4, register.unusable().size());
        var use = new SealUse("minato", "shimin", "p", "d");
        assertEquals(Reason.UNUSABLE, missing(register, use, "2026-11-23T00:00:00Z"));
        key("late", PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.RSA_2048));
        assertEquals("mayor-2026", register.choose(use, TestPki.NOW).id());
        Files.writeString(folder.resolve("late.password"), "wrong");
        assertEquals(Reason.UNUSABLE, missing(register, use, "2026-11-23T00:00:00Z"));
        write("[broken");
        assertEquals(Reason.REGISTER, missing(register, use, "2026-11-23T00:00:00Z"));
        write(SEALS);
        assertEquals("mayor-2026", register.choose(use, TestPki.NOW).id());
    }

    @Test
    void manyThreadsSealWithOneRegister() throws Exception {
        SealRegister register = open();
        var use = new SealUse("minato", "shimin", "p", "d");
        byte[] pdf = DocumentSealerTest.pdf(true);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var tasks = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < 64; i++) {
                var statement = new DocumentSealer.Statement("市長", "文書" + i, "みなと市");
                tasks.add(() -> register.choose(use, TestPki.NOW).seal(pdf, statement, TestPki.NOW));
            }
            var distinct = new HashSet<String>();
            for (var done : pool.invokeAll(tasks)) {
                new SealCheck(PKI.check(), PKI.revocation()).check(done.get(), TestPki.NOW);
                assertTrue(distinct.add(new String(done.get(), java.nio.charset.StandardCharsets.ISO_8859_1)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name = 市長之印            | ''                        | 1: mayor-2025 lacks name",
                "from = 2025-04-01      | from = 1.4.2025           | 4: 1.4.2025 is no day like 2026-04-01",
                "until = 2026-11-22     | until = 2025-03-31        | 1: mayor-2025 ends before it begins",
                "pkcs12 = good.p12      | ''                        | 1: mayor-2025 needs its key in either pkcs12 or pkcs11",
                "pkcs12 = good.p12      | pkcs11 = /usr/lib/x.so    | 7: password-file does not go with this kind of key",
                "password-file = good.password | slot = 1           | 7: slot does not go with this kind of key",
                "agency = minato        | agencies = minato         | 3: no such setting: agencies",
                "[mayor-2026]           | [mayor-2025]              | 9: mayor-2025 stands twice",
            })
    void mistakeIsToldWithItsLine(String good, String bad, String told) throws Exception {
        write(SEALS.replaceFirst(java.util.regex.Pattern.quote(good), bad));
        IOException wrong = assertThrows(IOException.class, this::open);
        assertTrue(wrong.getMessage().endsWith("seals.conf:" + told), wrong.getMessage());
    }

    @Test
    void emptyRegisterSealsNothing() throws Exception {
        write("");
        assertEquals(Reason.NONE, missing(open(), PERMIT, "2026-11-22T00:00:00Z"));
        assertEquals(List.of(), open().unusable());
    }
}
