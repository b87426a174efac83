package jp.madoguchi.workflow.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.workflow.testing.KillableServer;
import jp.madoguchi.workflow.testing.MailingWorker;
import jp.madoguchi.workflow.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R5: the mail server is down and the application is killed again and again, also in the middle of a delivery: every
 * arrival is told by at least one mail and one webhook, and a repeat is recognised by its id. The bad twin loses one
 * message in between, and the same check must say so.
 */
class KilledMailIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final List<String> mailed = new ArrayList<>();
    private Process application;
    private int smtpPort;

    @AfterEach
    void end() {
        application.destroyForcibly();
    }

    @Test
    void everyArrivalIsToldThroughAFewKills() throws Exception {
        assertEquals(List.of(), untold(6, 2, Duration.ofSeconds(5), false));
    }

    @Test
    @Tag("long")
    void everyArrivalIsToldThroughTenKillsAndTenMinutesWithoutAMailServer() throws Exception {
        assertEquals(List.of(), untold(200, 10, Duration.ofMinutes(10), false));
    }

    /** The bad twin: a message is taken out of the outbox; the same check must miss it. */
    @Test
    void whatIsLostIsMissed() throws Exception {
        assertEquals(1, untold(3, 1, Duration.ofSeconds(1), true).size());
    }

    /** The arrivals that nobody was told of, or under another id. */
    private List<String> untold(int filings, int kills, Duration down, boolean loseOne) throws Exception {
        Random random = new Random(Long.getLong("madoguchi.kill.seed", System.nanoTime()));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            smtpPort = free.getLocalPort();
        }
        Path arrived = folder.resolve("arrived");
        try (KillableServer server = KillableServer.start(folder);
                WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.holds(true);
            start(server, arrived, filings, receiver);
            await("arrivals", () -> lines(arrived).size() >= filings);
            await("a webhook in the middle", () -> !receiver.received().isEmpty());
            long until = System.nanoTime() + down.toNanos();
            for (int kill = 0; kill < kills; kill++) {
                application.destroyForcibly().waitFor();
                start(server, arrived, filings, receiver);
                Thread.sleep(random.nextInt(3000) + down.toMillis() / kills);
            }
            Thread.sleep(Math.max(0, (until - System.nanoTime()) / 1_000_000));
            receiver.holds(false);
            if (loseOne) {
                execute(
                        server,
                        "delete from outbox where outbox_id = (select min(outbox_id) from outbox where kind ="
                                + " 'SEND_MAIL' and delivered_at is null)");
            }
            // The waits between attempts have tests of their own; here nobody sits them out.
            execute(server, "update outbox set next_at = now() where delivered_at is null");
            GreenMail mails = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mails.start();
            try {
                await("a first mail", () -> mails.getReceivedMessages().length > 0);
                application.destroyForcibly().waitFor();
                start(server, arrived, filings, receiver);
                await("an empty outbox", () -> waiting(server) == 0);
                for (MimeMessage mail : mails.getReceivedMessages()) {
                    mailed.add(mail.getMessageID());
                }
            } finally {
                mails.stop();
            }
            return missing(lines(arrived), receiver);
        }
    }

    private List<String> missing(List<String> arrived, WebhookReceiver receiver) {
        Set<String> expected = arrived.stream()
                .map(id -> "<" + id + ".ARRIVED.0@127.0.0.1>")
                .collect(Collectors.toCollection(HashSet::new));
        List<String> wrong = new ArrayList<>();
        mailed.stream().filter(id -> !expected.contains(id)).forEach(id -> wrong.add("a mail of another id: " + id));
        expected.stream().filter(id -> !mailed.contains(id)).forEach(id -> wrong.add("no mail: " + id));
        for (String id : arrived) {
            Set<String> ids = receiver.received().stream()
                    .filter(got -> got.body().contains(id))
                    .map(WebhookReceiver.Received::id)
                    .collect(Collectors.toSet());
            if (ids.size() != 1) {
                wrong.add(id + " has webhook ids " + ids);
            }
        }
        assertTrue(receiver.received().size() > arrived.size(), "no webhook was cut off in the middle");
        System.out.println(arrived.size() + " arrivals: " + mailed.size() + " mails, "
                + receiver.received().size() + " webhooks, wrong: " + wrong);
        return wrong;
    }

    private void start(KillableServer server, Path arrived, int filings, WebhookReceiver receiver) throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dmadoguchi.test.database=" + server.url(),
                        "-Dmadoguchi.test.smtp-port=" + smtpPort,
                        "-Dmadoguchi.test.webhook-key=" + folder.resolve("webhook.key"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailingWorker.class.getName(),
                        arrived.toString(),
                        Integer.toString(filings),
                        "http://127.0.0.1:" + receiver.port() + "/")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("application.log").toFile()))
                .start();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static long waiting(KillableServer server) throws Exception {
        return server.number("select count(*) from outbox where kind in ('SEND_MAIL', 'SEND_WEBHOOK')"
                + " and delivered_at is null");
    }

    private static void execute(KillableServer server, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(server.url(), "postgres", "");
                var statement = connection.createStatement()) {
            assertTrue(statement.executeUpdate(sql) > 0, sql);
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void await(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end || !application.isAlive()) {
                throw new IllegalStateException(
                        "Waited for " + what + ":\n" + Files.readString(folder.resolve("application.log")));
            }
            Thread.sleep(100);
        }
    }
}
