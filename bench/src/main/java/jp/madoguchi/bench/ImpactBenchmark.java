package jp.madoguchi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.madoguchi.forms.catalogue.ProcedureFolder;
import jp.madoguchi.launcher.launch.ApplicationHome;
import jp.madoguchi.launcher.launch.DataDirectory;
import jp.madoguchi.launcher.launch.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/**
 * {@code form impact} over 100,000 drafts of 住民票の写し in PostgreSQL, to a second version with a renamed field, another
 * fee and a lower limit: wall time of the whole command, and its CPU time.
 */
public final class ImpactBenchmark implements Benchmark {

    private static final int DRAFTS = 100_000;
    private static final UUID PARTY = new UUID(0, 9);

    @Override
    public String name() {
        return "form-impact";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        ApplicationHome home =
                new ApplicationHome(Path.of(System.getProperty("bench.application", "launcher/target/app")));
        Path old = Path.of(System.getProperty("bench.procedures", "procedures"), "residence-certificate-copy", "v1");
        Path scratch = Files.createTempDirectory("madoguchi-bench");
        Path next =
                secondVersion(old, scratch.resolve("residence-certificate-copy").resolve("v2"));
        try (DataDirectory data = DataDirectory.open(scratch.resolve("data"));
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data, home.unpacked(data.root()))) {
            store(postgres, ProcedureFolder.read(old));
            Path password = Files.writeString(
                    scratch.resolve("password"), postgres.database().password());
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    home.jar().toString(),
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
            List<double[]> rounds = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                rounds.add(measure(command, scratch.resolve("impact-" + round + ".txt")));
            }
            rounds.sort(Comparator.comparingDouble(round -> round[0]));
            report(rounds.get(1)[0], rounds.get(1)[1], results);
        }
    }

    /** Wall and CPU seconds of the whole command. */
    private static double[] measure(List<String> command, Path out) throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle handle = process.toHandle();
        double cpu = 0;
        while (process.isAlive()) {
            cpu = handle.info()
                    .totalCpuDuration()
                    .map(used -> used.toMillis() / 1000.0)
                    .orElse(cpu);
            Thread.sleep(100);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        String totals;
        try (Stream<String> lines = Files.lines(out)) {
            totals = lines.reduce("", (first, last) -> last);
        }
        System.err.println("bench: " + totals);
        if (process.exitValue() != 0 || !totals.startsWith(DRAFTS + " applications")) {
            throw new IOException("form impact: exit " + process.exitValue() + ", " + totals);
        }
        return new double[] {wall, cpu};
    }

    private static void report(double wall, double cpu, Consumer<Result> results) {
        results.accept(new Result(
                "form impact, " + DRAFTS + " drafts",
                wall,
                "s",
                Optional.empty(),
                Optional.empty(),
                Optional.of("≤ 120 s"),
                Optional.of(wall <= 120)));
        results.accept(Result.of("form impact, " + DRAFTS + " drafts, without PostgreSQL", cpu, "cpu-s"));
    }

    private static Path secondVersion(Path old, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(old)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("examples")) {
                    Path target = copy.resolve(old.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        edit(copy.resolve("form.yaml"), "- id: applicant_kana", "- id: applicant_reading\n        was: applicant_kana");
        edit(copy.resolve("form.yaml"), "max: 10\n", "max: 4\n");
        edit(copy.resolve("fee.dmn"), "copies * 300", "copies * 350");
        edit(copy.resolve("procedure.yaml"), "version: 1", "version: 2");
        return copy;
    }

    private static void edit(Path file, String before, String after) throws IOException {
        Files.writeString(file, Files.readString(file).replace(before, after));
    }

    private static void store(EmbeddedPostgres postgres, ProcedureFolder published) throws SQLException {
        Flyway.configure()
                .dataSource(
                        postgres.database().url(),
                        postgres.database().user(),
                        postgres.database().password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = postgres.database().connect()) {
            connection.setAutoCommit(false);
            run(connection, "insert into agency (agency_id, name_ja) values ('minato', '港')");
            run(connection, "insert into office (agency_id, office_id, name_ja) values ('minato', 'shimin', '市民課')");
            run(
                    connection,
                    "insert into party (party_id, kind, display_name, created_at) values (?, 'CITIZEN', 'x', now())",
                    PARTY);
            run(
                    connection,
                    "insert into procedure_version values (?, 1, 'minato', 'shimin', ?, ?, now())",
                    published.id(),
                    published.toZip(),
                    published.sha256());
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into application (application_id, agency_id, office_id, procedure_id, procedure_version,
                        party_id, lifecycle, state, draft_answers, begun_at, changed_at, version)
                    values (?, 'minato', 'shimin', ?, 1, ?, 'APPLICATION', 'DRAFT', ?, now(), now(), 0)""")) {
                for (int i = 0; i < DRAFTS; i++) {
                    insert.setObject(1, UUID.nameUUIDFromBytes(("d" + i).getBytes(StandardCharsets.UTF_8)));
                    insert.setString(2, published.id());
                    insert.setObject(3, PARTY);
                    insert.setString(4, draft(i));
                    insert.addBatch();
                    if (i % 2000 == 1999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Drafts of every stage: some barely begun, most complete, with none to four members. */
    private static String draft(int number) {
        List<String> parts = new ArrayList<>();
        parts.add("\"requester_kind\":\"" + (number % 3 == 0 ? "self" : "household") + "\"");
        parts.add("\"applicant_name\":\"山田 太郎" + number + "\"");
        if (number % 10 > 0) {
            parts.add("\"applicant_kana\":\"ヤマダ タロウ\",\"applicant_birth_date\":\"1985-04-12\"");
            parts.add("\"applicant_address\":{\"postal_code\":\"105-0001\",\"prefecture\":\"まどぐち県\",\"city\":\"みなと市\","
                    + "\"street\":\"中央一丁目2番" + number % 100 + "号\"}");
            parts.add("\"applicant_phone\":\"0312345678\",\"household_head\":\"山田 一郎\",\"extent\":\"part\"");
            List<String> members = new ArrayList<>();
            for (int i = 0; i < number % 5; i++) {
                members.add("{\"name\":\"山田 子" + i + "\",\"relationship\":\"child\"}");
            }
            parts.add("\"members\":[" + String.join(",", members) + "]");
            parts.add("\"show_relationship\":true,\"show_domicile\":false,\"show_individual_number\":false");
            parts.add("\"purpose\":\"bank\",\"copies\":" + (1 + number % 10) + ",\"delivery\":\"post\"");
            parts.add("\"delivery_elsewhere\":false,\"truth_declared\":true");
        }
        return "{" + String.join(",", parts) + "}";
    }
}
