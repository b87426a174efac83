package jp.madoguchi.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.launcher.launch.DataDirectory;
import jp.madoguchi.launcher.launch.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The impact of a new version on applications in a real PostgreSQL. */
class FormImpactIT {
    private static final Path OLD = Path.of("..", "procedures", "residence-certificate-copy", "v1");
    private static final String DRAFT =
            "{\"requester_kind\":\"self\",\"applicant_name\":\"葛󠄀城 花子\",\"copies\":2,\"delivery\":\"counter\"}";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres postgres;
    private static Path next;

    @BeforeAll
    static void storeApplications() throws Exception {
        postgres = EmbeddedPostgres.start(DataDirectory.open(folder.resolve("data")), folder.resolve("unpacked"));
        Flyway.configure()
                .dataSource(
                        postgres.database().url(),
                        postgres.database().user(),
                        postgres.database().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = postgres.database().connect()) {
            ProcedureFolder published = ProcedureFolder.read(OLD);
            run(connection, "insert into agency (agency_id, name_ja) values ('minato', '港')");
            run(connection, "insert into office (agency_id, office_id, name_ja) values ('minato', 'shimin', '市民課')");
            run(
                    connection,
                    "insert into party (party_id, kind, display_name, created_at) values (?, 'CITIZEN', 'x', now())",
                    new UUID(0, 9));
            run(
                    connection,
                    "insert into procedure_version values (?, 1, 'minato', 'shimin', ?, ?, now())",
                    published.id(),
                    published.toZip(),
                    published.sha256());
            for (int i = 1; i <= 3; i++) {
                run(
                        connection,
                        """
                        insert into application (application_id, agency_id, office_id, procedure_id, procedure_version,
                            party_id, lifecycle, state, draft_answers, begun_at, changed_at, version)
                        values (?, 'minato', 'shimin', ?, 1, ?, 'APPLICATION', 'DRAFT', ?, now(), now(), 0)""",
                        new UUID(1, i),
                        published.id(),
                        new UUID(0, 9),
                        i == 3 ? "{}" : DRAFT);
            }
        }
        next = copyOfTheFolder();
    }

    private static void run(Connection connection, String sql, Object... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** The second version asks for the name under another id and charges more. */
    private static Path copyOfTheFolder() throws Exception {
        Path copy = folder.resolve("residence-certificate-copy").resolve("v2");
        try (Stream<Path> files = Files.walk(OLD)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("examples"))
                    .toList()) {
                Path target = copy.resolve(OLD.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        edit(copy.resolve("form.yaml"), "- id: applicant_kana", "- id: applicant_reading\n        was: applicant_kana");
        edit(copy.resolve("form.yaml"), "max: 10\n", "max: 1\n");
        edit(copy.resolve("fee.dmn"), "copies * 300", "copies * 350");
        edit(copy.resolve("procedure.yaml"), "version: 1", "version: 2");
        return copy;
    }

    private static void edit(Path file, String old, String now) throws Exception {
        String text = Files.readString(file);
        Files.writeString(file, text.replace(old, now));
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    private record Outcome(int exit, String out, String err) {}

    private static Outcome impact(Path old, String... more) throws Exception {
        Path password = Files.writeString(
                folder.resolve("password"), postgres.database().password());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = List.of(
                "form",
                "impact",
                old.toString(),
                next.toString(),
                "--db",
                postgres.database().url(),
                "--user",
                postgres.database().user(),
                "--password-file",
                password.toString());
        int exit = Madoguchi.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(Stream.concat(arguments.stream(), Arrays.stream(more)).toArray(String[]::new));
        return new Outcome(exit, out.toString(), err.toString());
    }

    @Test
    void everyAffectedApplicationIsToldWithoutAnswers() throws Exception {
        Outcome outcome = impact(OLD);
        assertEquals(0, outcome.exit(), outcome.err());
        List<String> lines = outcome.out().lines().toList();
        assertEquals(3, lines.size(), outcome.out());
        assertTrue(lines.get(0).startsWith(new UUID(1, 1) + " draft: "), lines.get(0));
        assertTrue(lines.get(0).contains("newly found copies "), lines.get(0));
        assertTrue(lines.get(0).contains("fee 600 → 700"), lines.get(0));
        assertTrue(lines.get(2).startsWith("3 applications, 2 affected, 0 lost"), lines.get(2));
        assertFalse(outcome.out().contains("葛"), outcome.out());
        assertTrue(outcome.err().contains("3 drafts and open cases"), outcome.err());
    }

    @Test
    void jsonHasOneLineForEachAndTheTotals() throws Exception {
        Outcome outcome = impact(OLD, "--json");
        List<String> lines = outcome.out().lines().toList();
        assertTrue(lines.get(0).contains("\"fee\":{\"after\":700,\"before\":600}"), lines.get(0));
        assertTrue(lines.get(2).startsWith("{\"totals\":{\"affected\":2,\"applications\":3"), lines.get(2));
    }

    @Test
    void aFolderThatIsNotThePublishedOneIsRefused() throws Exception {
        Path changed =
                folder.resolve("changed").resolve("residence-certificate-copy").resolve("v1");
        Files.createDirectories(changed);
        for (String name : List.of("procedure.yaml", "form.yaml", "fee.dmn")) {
            Files.copy(OLD.resolve(name), changed.resolve(name));
        }
        for (String name : List.of("document-copy.md", "document-refusal.md")) {
            Files.copy(OLD.resolve(name), changed.resolve(name));
        }
        Outcome outcome = impact(changed);
        assertEquals(1, outcome.exit());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("is not what was published"), outcome.err());
    }
}
