package jp.madoguchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.launcher.launch.ApplicationHome;

/**
 * G6: CPU time of the server for one GET of a citizen's form page (住民票, the page of delivery, logged in, draft loaded),
 * beside a bare Faces page with 180 {@code h:inputText} on the same server software; warmed until the optimising compiler
 * is done, in turn, median of three rounds. PostgreSQL's time counts; it is told apart, too.
 */
public final class FormPageBenchmark implements Benchmark {

    private static final int WARMING = 15_000;
    private static final int LONGEST_WARMING = 90_000;

    /** Warm enough when so small a part of a round's CPU is the compiler's. */
    private static final double COMPILING = 0.03;

    private static final int ROUND = 2_000;
    private static final int ROUNDS = 3;
    private static final String ANSWERS =
            "{\"requester_kind\":\"self\",\"applicant_name\":\"山田 太郎\",\"applicant_kana\":\"ヤマダ タロウ\","
                    + "\"household_head\":\"山田 太郎\",\"extent\":\"all\",\"purpose\":\"bank\",\"copies\":2,\"delivery\":\"post\","
                    + "\"delivery_elsewhere\":false}";

    /** A page and the processes that make it. */
    private record Subject(CertificateVisitor visitor, String path, long server, Optional<Path> postgres) {}

    @Override
    public String name() {
        return "form-page";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        ApplicationHome home =
                new ApplicationHome(Path.of(System.getProperty("bench.application", "launcher/target/app")));
        Path scratch = Files.createTempDirectory("madoguchi-bench");
        Path data = scratch.resolve("data");
        try (StartedServer product = StartedServer.start(
                        List.of("-jar", home.jar().toString(), "serve", "--port", "0", "--data", data.toString()),
                        "Madoguchi is ready: ");
                StartedServer bare = StartedServer.start(
                        List.of(
                                "-jar",
                                home.payara().toString(),
                                "--nohazelcast",
                                "--autobindhttp",
                                "--contextroot",
                                "/",
                                "--deploy",
                                manyInputs(scratch).toString()),
                        "ready in ")) {
            Subject ours = product(product, data);
            Subject peer = new Subject(
                    new CertificateVisitor(bare.address("http://[^\\s]+?:\\d+")),
                    "/page.xhtml",
                    bare.pid(),
                    Optional.empty());
            measure(ours, peer, results);
        }
    }

    private static Subject product(StartedServer server, Path data) throws Exception {
        CertificateVisitor visitor = new CertificateVisitor(server.address("http://127[^\\s]+:\\d+"));
        JsonNode person = new ObjectMapper()
                .readTree(Files.readAllBytes(data.resolve("demo/personas.json")))
                .path("people")
                .get(0);
        for (JsonNode file : person.path("pkcs12")) {
            if (file.path("purpose").asText().equals("authentication")) {
                visitor.logIn(
                        data.resolve("demo").resolve(file.path("file").asText()),
                        file.path("password").asText());
            }
        }
        String draft = visitor.draft(
                person.path("apiToken").asText(), "residence-certificate-copy", new ObjectMapper().readTree(ANSWERS));
        String path = "/application/form?id=" + draft + "&page=delivery";
        HttpResponse<String> page = visitor.get(path);
        if (page.statusCode() != 200 || !page.body().contains("f-copies")) {
            throw new IOException(path + ": " + page.statusCode());
        }
        return new Subject(visitor, path, server.pid(), Optional.of(data.resolve("postgresql/postmaster.pid")));
    }

    private static void measure(Subject ours, Subject peer, Consumer<Result> results) throws Exception {
        warm(ours);
        warm(peer);
        List<Double> mine = new ArrayList<>();
        List<Double> database = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double[] cost = cost(ours);
            mine.add(cost[0] + cost[1]);
            database.add(cost[1]);
            theirs.add(cost(peer)[0]);
        }
        double value = median(mine);
        results.accept(new Result(
                "form page, GET",
                value,
                "cpu-ms",
                Optional.empty(),
                Optional.empty(),
                Optional.of("≤ 1.1 cpu-ms"),
                Optional.of(value <= 1.1)));
        results.accept(Result.of("form page, GET, of it PostgreSQL", median(database), "cpu-ms"));
        double other = median(theirs);
        results.accept(new Result(
                "form page, GET",
                value,
                "cpu-ms",
                Optional.of("page with 180 h:inputText, " + Math.round(other * 100) / 100.0 + " cpu-ms"),
                Optional.of(value / other),
                Optional.of("≤ 0.25 × page with 180 h:inputText"),
                Optional.of(value <= 0.25 * other)));
    }

    /** Fetches until the compiler takes next to nothing of a round any more: it works beside the server for long. */
    private static void warm(Subject subject) throws Exception {
        fetch(subject, WARMING);
        boolean steady = false;
        for (int fetched = WARMING; fetched < LONGEST_WARMING && !steady; fetched += ROUND) {
            double compiling = CompilerTime.seconds(subject.server());
            double cost = cost(subject)[0] * ROUND / 1000;
            steady = CompilerTime.seconds(subject.server()) - compiling < COMPILING * cost;
        }
    }

    /** Milliseconds of the server and of PostgreSQL for each GET of one round. */
    private static double[] cost(Subject subject) throws Exception {
        double server = StartedServer.cpuSeconds(subject.server());
        double database = database(subject);
        fetch(subject, ROUND);
        return new double[] {
            (StartedServer.cpuSeconds(subject.server()) - server) * 1000 / ROUND,
            (database(subject) - database) * 1000 / ROUND
        };
    }

    private static double database(Subject subject) throws IOException {
        double seconds = 0;
        if (subject.postgres().isPresent()) {
            long postmaster = Long.parseLong(
                    Files.readAllLines(subject.postgres().get()).get(0).strip());
            seconds = StartedServer.cpuSeconds(postmaster);
            for (ProcessHandle child : ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::children)
                    .toList()) {
                seconds += StartedServer.cpuSeconds(child.pid());
            }
        }
        return seconds;
    }

    private static void fetch(Subject subject, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            if (subject.visitor().get(subject.path()).statusCode() != 200) {
                throw new IOException(subject.path() + " is refused");
            }
        }
    }

    private static Path manyInputs(Path scratch) throws IOException {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:h=\"jakarta.faces.html\"><h:head><title>180</title></h:head><h:body><h:form>");
        for (int i = 0; i < 180; i++) {
            page.append("<h:inputText id=\"i")
                    .append(i)
                    .append("\" value=\"#{requestScope.v")
                    .append(i)
                    .append("}\"/>");
        }
        page.append("</h:form></h:body></html>");
        String web = "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">"
                + "<context-param><param-name>jakarta.faces.PROJECT_STAGE</param-name>"
                + "<param-value>Production</param-value></context-param>"
                + "<servlet><servlet-name>Faces</servlet-name>"
                + "<servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class></servlet>"
                + "<servlet-mapping><servlet-name>Faces</servlet-name><url-pattern>*.xhtml</url-pattern>"
                + "</servlet-mapping></web-app>";
        Path war = scratch.resolve("inputs.war");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
            add(zip, "page.xhtml", page.toString());
            add(zip, "WEB-INF/web.xml", web);
            // Faces does not start without CDI, and CDI not without this file.
            add(
                    zip,
                    "WEB-INF/beans.xml",
                    "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                            + " bean-discovery-mode=\"annotated\"/>");
        }
        return war;
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
