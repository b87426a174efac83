package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures that are refused, each with its reason in words, and nothing arrives. */
class SignatureRefusalsApiIT {
    private static final String ASIC_E = "application/vnd.etsi.asic-e+zip";

    private static final String REFUSALS =
            "select count(*) from journal_entry where act = 'SIGNATURE_REFUSED' and application_id = ?";

    private final RunningApplication application = RunningApplication.shared();

    @TempDir
    private Path folder;

    private Filing draft(String person) {
        return Filing.complete(
                application,
                application.personas().person(person),
                Procedures.RESIDENT_RECORD,
                Procedures.residentRecord());
    }

    private Signer key(String person, String purpose) {
        return Signer.open(application.personas().person(person).key(purpose));
    }

    /** Refused when it is frozen with that certificate, or at the latest when it is filed. */
    private static Answer tryToFile(Filing filing) {
        Answer frozen = filing.freeze();
        if (frozen.status() != 200) {
            return frozen;
        }
        return filing.arrive();
    }

    private static void assertRefused(Answer answer, String reason, Filing filing) {
        answer.expectProblem(422, "signature-rejected");
        assertEquals("signature-" + reason, answer.text("reason"), answer.toString());
        assertFalse(answer.text("detail").isBlank());
        assertTrue(filing.read().text("state").matches("DRAFT|FROZEN"), "nothing arrived");
    }

    @Test
    void aChangedSignatureValue() {
        Filing filing = draft("yamada");
        Map<String, String> good = filing.signature();
        byte[] value = Base64.getDecoder().decode(good.get("signature"));
        value[value.length / 2] ^= 4;
        assertRefused(filing.arrive(Filing.key(), filing.submission(value)), "tampered", filing);
    }

    /** The act that was refused has rolled back as a whole; what it was refused for was recorded after it. */
    @Test
    void aRefusedFilingLeavesItsRecordAndNoOtherRow() {
        ProductDatabase database = ProductDatabase.of(application);
        Filing filing = draft("yamada");
        UUID id = UUID.fromString(filing.id());
        Map<String, String> good = filing.signature();
        byte[] value = Base64.getDecoder().decode(good.get("signature"));
        value[0] ^= 1;
        Map<String, String> before = rows(database, id);
        String key = Filing.key();
        filing.arrive(key, filing.submission(value)).expectProblem(422, "signature-rejected");
        assertEquals(before, rows(database, id));
        assertEquals(1, database.number(REFUSALS, id));
        assertRefused(filing.arrive(key, filing.submission(value)), "tampered", filing);
        assertEquals(2, database.number(REFUSALS, id), "each is recorded");
        filing.arrive(key, good).expect(201);
        assertEquals("1", rows(database, id).get("idempotency_key"), "the same look sees what an accepted one leaves");
    }

    private static Map<String, String> rows(ProductDatabase database, UUID id) {
        Map<String, String> found = new TreeMap<>();
        for (String table : List.of("idempotency_key", "filing", "evidence", "inbox", "outbox", "payment_demand")) {
            found.put(
                    table,
                    database.first("select count(*) from " + table + " where application_id = ?", id)
                            .orElseThrow());
        }
        found.put(
                "application",
                database.first(
                                "select xmin || ' ' || version || ' ' || state from application where application_id = ?",
                                id)
                        .orElseThrow());
        found.put(
                "frozen",
                database.first("select string_agg(xmin || '', ' ') from frozen_container where application_id = ?", id)
                        .orElseThrow());
        return found;
    }

    @Test
    void somebodyElsesCertificate() {
        Filing filing = draft("yamada").signedBy(key("katsuragi", "signing"));
        assertRefused(tryToFile(filing), "wrong-person", filing);
    }

    @Test
    void anExpiredCertificate() {
        Filing filing = draft("expired");
        assertRefused(tryToFile(filing), "expired", filing);
    }

    @Test
    void aRevokedCertificate() {
        Filing filing = draft("revoked");
        assertRefused(tryToFile(filing), "revoked", filing);
    }

    @Test
    void theCertificateForLoginIsNotForSigning() {
        Filing filing = draft("yamada").signedBy(key("yamada", "authentication"));
        assertRefused(tryToFile(filing), "wrong-purpose", filing);
    }

    @Test
    void aSignatureOverAnotherApplication() {
        Filing first = draft("yamada");
        Filing second = draft("yamada");
        Map<String, String> overFirst = first.signature();
        second.signature();
        Answer answer = second.arrive(Filing.key(), overFirst).expectProblem(422, "signature-rejected");
        assertTrue(answer.text("reason").matches("signature-(tampered|replayed)"), answer.toString());
    }

    @Test
    void whatWasSignedBeforeAChangeIsNotFiled() {
        Filing filing = draft("yamada");
        Map<String, String> old = filing.signature();
        filing.change(filing.textField(0), "変更後").expect(200);
        filing.arrive(Filing.key(), old).expectProblem(409, "not-in-this-state");
    }

    @Test
    void aContainerSignedElsewhereArrivesAndAChangedOneDoesNot() throws IOException {
        Filing filing = draft("yamada");
        byte[] signed = signOffline(filing.container(), "yamada");
        Answer refused = filing.api()
                .idempotencyKey(Filing.key())
                .post(filing.path("/arrival"), ASIC_E, withOneEntryChanged(signed));
        refused.expectProblem(422, "signature-rejected");
        assertEquals("signature-tampered", refused.text("reason"), refused.toString());

        Answer rubbish = filing.api()
                .idempotencyKey(Filing.key())
                .post(filing.path("/arrival"), ASIC_E, "no zip".getBytes(StandardCharsets.UTF_8));
        assertEquals("signature-malformed", rubbish.text("reason"), rubbish.toString());

        Filing other = draft("yamada");
        other.container();
        Answer replayed = other.api().idempotencyKey(Filing.key()).post(other.path("/arrival"), ASIC_E, signed);
        assertEquals("signature-replayed", replayed.text("reason"), replayed.toString());

        filing.api()
                .idempotencyKey(Filing.key())
                .post(filing.path("/arrival"), ASIC_E, signed)
                .expect(201);
        Desk intake = new Desk(application, application.personas().official("shimin", "INTAKE"));
        assertEquals(
                "uploaded-container",
                intake.open(filing.id()).path("signature").path("method").asText());
    }

    private byte[] signOffline(byte[] container, String person) throws IOException {
        Person.KeyFile key = application.personas().person(person).key("signing");
        Path unsigned = Files.write(folder.resolve("application.asice"), container);
        Path pin = Files.writeString(folder.resolve("pin"), key.password());
        Path signed = folder.resolve("signed.asice");
        CommandLine done = CommandLine.madoguchi(
                "sign",
                unsigned.toString(),
                "--pkcs12",
                key.file().toString(),
                "--pin-file",
                pin.toString(),
                "--out",
                signed.toString());
        assertEquals(0, done.exit(), done.out());
        return Files.readAllBytes(signed);
    }

    /** The same container, one byte of {@code application.json} changed, checksums right. */
    private static byte[] withOneEntryChanged(byte[] container) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(container));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals("application.json")) {
                    bytes[bytes.length / 2] ^= 1;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setMethod(ZipEntry.STORED);
                copy.setSize(bytes.length);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                copy.setCrc(crc.getValue());
                zip.putNextEntry(copy);
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }
}
