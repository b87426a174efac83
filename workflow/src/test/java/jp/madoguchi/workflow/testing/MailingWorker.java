package jp.madoguchi.workflow.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.DirectoryImport;
import jp.madoguchi.workflow.usecase.DeliverOutbox;
import jp.madoguchi.workflow.usecase.PublishProcedures;
import jp.madoguchi.workflow.usecase.webhook.KeepWebhooks;

/**
 * The application of the harness that kills it while it sends: files so many applications of a party with a mail address
 * and a webhook, writes down which have arrived, and delivers the outbox without end.
 */
public final class MailingWorker {
    private static final int DELIVERERS = 2;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    private MailingWorker() {}

    /** {@code FILE-OF-ARRIVED HOW-MANY WEBHOOK-ADDRESS}; database and mail server by system properties. */
    public static void main(String[] arguments) throws Exception {
        MailingWorker worker = new MailingWorker();
        worker.installation.get(PublishProcedures.class).publish(TestProcedures.folder());
        for (int i = 0; i < DELIVERERS; i++) {
            new Thread(worker::deliverWithoutEnd).start();
        }
        worker.file(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]);
    }

    private void deliverWithoutEnd() {
        while (true) {
            installation.get(DeliverOutbox.class).deliver();
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void file(Path arrived, int wanted, String webhook) throws Exception {
        int there = Files.exists(arrived) ? Files.readAllLines(arrived).size() : 0;
        if (there >= wanted) {
            return;
        }
        String name = "山田 太郎";
        LocalDate born = LocalDate.of(1980, 12, 31);
        Party party = new Party(
                new PartyId(UUID.randomUUID()),
                false,
                name,
                Optional.of(name),
                Optional.of(born),
                Optional.empty(),
                Optional.of("taro@example.jp"));
        try (Connection connection = installation.database().open()) {
            new DirectoryImport(connection).party(party, Installation.CLOCK.instant());
        }
        installation.get(KeepWebhooks.class).create(party.asApplicant(), webhook, Optional.empty());
        SigningKey key = Installation.PKI.person(name, born);
        for (int i = there; i < wanted; i++) {
            write(arrived, journey.filed(party, key, "test-copy"));
        }
    }

    private static void write(Path arrived, ApplicationId id) throws IOException {
        Files.writeString(
                arrived, id + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
