package jp.madoguchi.workflow.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.DirectoryImport;
import jp.madoguchi.workflow.usecase.FileApplication;
import jp.madoguchi.workflow.usecase.PublishProcedures;

/**
 * The application of the kill harness, a process of its own: files without end and writes down each arrival number it has
 * acknowledged. What fails because the database was killed it tries again with the same idempotency key, as clients do.
 */
public final class FilingWorker {
    private static final int APPLICANTS = 3;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();
    private final Path acknowledged;

    private FilingWorker(Path acknowledged) {
        this.acknowledged = acknowledged;
    }

    /** {@code FILE-OF-ACKNOWLEDGED FOLDER-OF-TRUST}; the database by the system property. */
    public static void main(String[] arguments) throws Exception {
        keepTrust(Path.of(arguments[1]));
        FilingWorker worker = new FilingWorker(Path.of(arguments[0]));
        worker.installation.get(PublishProcedures.class).publish(TestProcedures.folder());
        for (int i = 0; i < APPLICANTS; i++) {
            new Thread(worker::fileWithoutEnd).start();
        }
    }

    /** Every process has keys of its own; whoever checks the signatures afterwards needs all their authorities. */
    private static void keepTrust(Path folder) throws IOException, CertificateEncodingException {
        for (TrustStore store : TrustStore.values()) {
            for (var certificate : Installation.PKI.anchors().of(store)) {
                Files.write(folder.resolve(store.name() + "." + UUID.randomUUID()), certificate.getEncoded());
            }
        }
    }

    private void fileWithoutEnd() {
        String name = "山田 " + Thread.currentThread().getName();
        LocalDate born = LocalDate.of(1980, 12, 31);
        Party party = new Party(
                new PartyId(UUID.randomUUID()),
                false,
                name,
                Optional.of(name),
                Optional.of(born),
                Optional.empty(),
                Optional.empty());
        SigningKey key = Installation.PKI.person(name, born);
        while (!register(party)) {
            pause();
        }
        while (true) {
            file(party, key);
        }
    }

    private boolean register(Party party) {
        try (Connection connection = installation.database().open()) {
            new DirectoryImport(connection).party(party, Installation.CLOCK.instant());
            return true;
        } catch (Exception databaseIsAway) {
            return false;
        }
    }

    private void file(Party party, SigningKey key) {
        Applicant applicant = party.asApplicant();
        IdempotencyKey idempotency = Journey.key();
        try {
            ApplicationId id = journey.draft(party, "test-copy", Journey.answers(party.displayName()));
            Submission signed = journey.sign(party, id, key);
            while (!filed(applicant, id, idempotency, signed)) {
                pause();
            }
        } catch (Exception databaseIsAway) {
            pause();
        }
    }

    private boolean filed(Applicant applicant, ApplicationId id, IdempotencyKey key, Submission signed) {
        try {
            Receipt receipt = installation.get(FileApplication.class).file(applicant, id, key, signed);
            String line = receipt.arrivalNumber() + " " + id + " " + receipt.journalLeaf() + "\n";
            synchronized (this) {
                Files.writeString(
                        acknowledged,
                        line,
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            return true;
        } catch (Exception databaseIsAway) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
