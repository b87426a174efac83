package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;
import jp.madoguchi.signature.verification.Verifier;
import jp.madoguchi.workflow.testing.FilingWorker;
import jp.madoguchi.workflow.testing.KillableServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R1: application and PostgreSQL are killed at random instants while applicants file; each acknowledged arrival number has
 * exactly one case with exactly one valid signature over what was frozen, one journal entry, one process start and one
 * mail waiting. The bad twin, without synchronous commit, loses some.
 */
class KilledFilingIT {
    @TempDir
    private Path folder;

    private Process application;

    @Test
    void whatWasAcknowledgedSurvivesAFewKills() throws Exception {
        filingsWithKills(25, 3);
    }

    @Test
    @Tag("long")
    void whatWasAcknowledgedSurvivesSixtyKills() throws Exception {
        filingsWithKills(
                Integer.getInteger("madoguchi.kill.filings", 10_000), Integer.getInteger("madoguchi.kill.kills", 60));
    }

    private void filingsWithKills(int filings, int kills) throws Exception {
        Random random = new Random(Long.getLong("madoguchi.kill.seed", System.nanoTime()));
        try (KillableServer server = KillableServer.start(folder)) {
            startApplication(server);
            for (int kill = 0; kill < kills; kill++) {
                // At least one more than so far, or the next kill would meet a server that still starts.
                awaitAcknowledged(Math.max(acknowledged().size() + 1, (long) filings * (kill + 1) / (kills + 1)));
                Thread.sleep(random.nextInt(300));
                if (kill % 2 == 0) {
                    server.kill();
                    server.start();
                } else {
                    application.destroyForcibly().waitFor();
                    startApplication(server);
                }
            }
            awaitAcknowledged(filings);
            application.destroyForcibly().waitFor();
            int checked = check(server);
            System.out.println(checked + " acknowledged filings, " + kills + " kills: none lost, none doubled");
            assertTrue(checked >= filings);
        } finally {
            application.destroyForcibly();
        }
    }

    /** The bad twin: PostgreSQL may answer before the commit is on disk; the same check must find losses. */
    @Test
    void withoutSynchronousCommitTheHarnessReportsLosses() throws Exception {
        try (KillableServer server =
                KillableServer.start(folder, "synchronous_commit=off", "wal_writer_delay=10s", "bgwriter_delay=10s")) {
            startApplication(server);
            awaitAcknowledged(8);
            server.kill();
            application.destroyForcibly().waitFor();
            server.start();
            long lost = 0;
            for (String[] line : acknowledged()) {
                lost += 1 - server.number("select count(*) from filing where arrival_number = '" + line[0] + "'");
            }
            assertTrue(lost > 0, "the harness did not notice what was lost");
        } finally {
            application.destroyForcibly();
        }
    }

    private void startApplication(KillableServer server) throws IOException {
        Path trust = Files.createDirectories(folder.resolve("trust"));
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dmadoguchi.test.database=" + server.url(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FilingWorker.class.getName(),
                        folder.resolve("acknowledged").toString(),
                        trust.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("application.log").toFile()))
                .start();
    }

    private List<String[]> acknowledged() throws IOException {
        Path file = folder.resolve("acknowledged");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .map(line -> line.split(" ", -1))
                        .filter(parts -> parts.length == 3 && parts[2].length() == 64)
                        .toList()
                : List.of();
    }

    private void awaitAcknowledged(long wanted) throws Exception {
        long end = System.nanoTime() + 600_000_000_000L;
        while (acknowledged().size() < wanted) {
            if (System.nanoTime() > end || !application.isAlive()) {
                throw new IllegalStateException(
                        "The application files no more:\n" + Files.readString(folder.resolve("application.log")));
            }
            Thread.sleep(100);
        }
    }

    private int check(KillableServer server) throws Exception {
        List<String[]> lines = acknowledged();
        Set<String> numbers = new HashSet<>();
        Verifier verifier = verifier();
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.url(), "postgres", "")) {
            for (String[] line : lines) {
                if (!numbers.add(line[0])) {
                    wrong.add(line[0] + " was given twice");
                }
                check(connection, verifier, line, wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(
                server.number("select count(*) from filing"),
                server.number("select count(distinct application_id) from filing"));
        return lines.size();
    }

    private static void check(Connection connection, Verifier verifier, String[] line, List<String> wrong)
            throws Exception {
        String sql =
                """
                select a.arrival_number = f.arrival_number and a.state = 'ARRIVED'
                    and (select count(*) from journal_entry j where j.application_id = a.application_id
                        and j.act = 'APPLICATION_FILED' and encode(j.leaf_sha256, 'hex') = f.journal_leaf) = 1
                    and (select count(*) from outbox o where o.application_id = a.application_id
                        and o.kind = 'START_PROCESS') = 1
                    and (select count(*) from outbox o where o.application_id = a.application_id
                        and o.kind = 'SEND_MAIL') = 1
                    and (select count(*) from inbox i where i.application_id = a.application_id) = 1
                    and (select count(*) from evidence e where e.application_id = a.application_id) = 1
                    and c.consumed_at is not null as whole,
                    f.journal_leaf, c.container, c.sha256, e.container
                from application a join filing f using (application_id) join frozen_container c using (frozen_id)
                    join evidence e on e.application_id = a.application_id and e.correction = 0
                where f.arrival_number = ? and a.application_id = ?::uuid""";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, line[0]);
            statement.setString(2, line[1]);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    wrong.add(line[0] + " is lost");
                    return;
                }
                String frozen = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(row.getBytes(3)));
                boolean valid = verifier.verify(row.getBytes(5), Instant.now()).verdict() == Verdict.VALID;
                if (!row.getBoolean(1)
                        || !line[2].equals(row.getString(2))
                        || !frozen.equals(row.getString(4))
                        || !valid) {
                    wrong.add(line[0] + " is not whole");
                }
                if (row.next()) {
                    wrong.add(line[0] + " is there twice");
                }
            }
        }
    }

    private Verifier verifier() throws Exception {
        Map<TrustStore, List<X509Certificate>> anchors = new EnumMap<>(TrustStore.class);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try (Stream<Path> files = Files.list(folder.resolve("trust"))) {
            for (Path file : files.toList()) {
                TrustStore store =
                        TrustStore.valueOf(file.getFileName().toString().replaceAll("\\..*", ""));
                try (var in = Files.newInputStream(file)) {
                    anchors.computeIfAbsent(store, any -> new ArrayList<>())
                            .add((X509Certificate) factory.generateCertificate(in));
                }
            }
        }
        return new Verifier(
                TrustAnchors.of(anchors), (certificate, issuer, at) -> new RevocationStatus.Good(Instant.now()));
    }
}
