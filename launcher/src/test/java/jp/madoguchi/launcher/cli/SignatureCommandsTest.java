package jp.madoguchi.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoPki.PersonKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SignatureCommandsTest {
    @TempDir
    private static Path directory;

    private static DemoPki pki;

    @BeforeAll
    static void createPki() throws Exception {
        pki = DemoPki.openOrCreate(directory.resolve("demo"), Clock.systemUTC());
    }

    record Said(int exit, String out, String err) {}

    private static Said run(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line =
                Madoguchi.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] arguments = List.of(words).stream().map(Object::toString).toArray(String[]::new);
        return new Said(line.execute(arguments), out.toString().strip(), err.toString());
    }

    private static PersonKey key(String person, Use use) throws Exception {
        return pki.people().stream()
                .filter(key -> key.person().id().equals(person) && key.use() == use)
                .findFirst()
                .orElseThrow();
    }

    private static Path container(PersonKey key) throws Exception {
        Path file = directory.resolve(key.person().id() + "-" + key.use().id() + ".asice");
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                ApplicationContainer.freeze(List.of(new ContainerFile("application.json", "application/json", json)))
                        .bytes());
        Path pin = Files.writeString(directory.resolve("pin"), key.password() + "\n");
        Said said = run("sign", file, "--pkcs12", key.file(), "--pin-file", pin);
        assertEquals(0, said.exit(), said.err());
        return file;
    }

    @Test
    void signedContainersAreVerified() throws Exception {
        for (String person : List.of("yamada", "katsuragi", "suzuki")) {
            Said said = run("verify", container(key(person, Use.SIGNING)), "--trust", pki.trust(), "--json");
            assertEquals(0, said.exit(), said.out() + said.err());
            assertTrue(said.out().startsWith("{\"verdict\":\"VALID\""), said.out());
        }
        Said company = run("verify", container(key("minato", Use.REGISTRAR)), "--trust", pki.trust());
        assertEquals(0, company.exit(), company.out());
        assertTrue(company.out().contains("株式会社みなと食堂"), company.out());
    }

    @Test
    void badCertificatesAreNamed() throws Exception {
        assertVerdict(1, "expired", container(key("expired", Use.SIGNING)));
        assertVerdict(1, "revoked", container(key("revoked", Use.SIGNING)));
        assertVerdict(1, "wrong-purpose", container(key("yamada", Use.AUTHENTICATION)));
        Path text = Files.writeString(directory.resolve("text.txt"), "hello");
        assertVerdict(2, "unknown-kind", text);
    }

    private static void assertVerdict(int exit, String code, Path file) {
        Said said = run("verify", file, "--trust", pki.trust(), "--json");
        assertEquals(exit, said.exit(), said.out());
        assertTrue(said.out().contains("\"code\":\"" + code + "\""), said.out());
    }

    @Test
    void certificatesAreChecked() throws Exception {
        for (PersonKey key : pki.people()) {
            Path file = Path.of(key.file().toString().replace(".p12", ".crt"));
            String purpose = key.use() == Use.AUTHENTICATION || key.use() == Use.RENEWED ? "authentication" : "signing";
            String expected =
                    switch (key.person().id()) {
                        case "expired" -> "INVALID expired";
                        case "revoked" -> "INVALID revoked";
                        default -> "VALID";
                    };
            for (String one : List.of(purpose, "any")) {
                Said said = run(
                        "certificate", "check", file, "--trust", pki.trust(), "--crls", pki.crls(), "--purpose", one);
                assertEquals(expected, said.out(), file + " " + said.err());
                assertEquals(expected.equals("VALID") ? 0 : 1, said.exit());
            }
            String other = purpose.equals("signing") ? "authentication" : "signing";
            Said swapped = run("certificate", "check", file, "--trust", pki.trust(), "--purpose", other);
            assertEquals(
                    "INVALID WRONG-PURPOSE".toLowerCase(Locale.ROOT),
                    swapped.out().toLowerCase(Locale.ROOT));
        }
    }

    /** A script must be able to tell a verdict from a call that nobody answered. */
    @Test
    void refusedCallsHaveAnExitCodeOfTheirOwn() throws Exception {
        Path missing = directory.resolve("missing.pdf");
        Path sound = container(key("yamada", Use.SIGNING));
        Path certificate = Path.of(key("yamada", Use.SIGNING).file().toString().replace(".p12", ".crt"));
        for (Said refused : List.of(
                run("verify", missing, "--trust", pki.trust()),
                run("verify", sound, "--trust", directory.resolve("no-trust")),
                run("verify", sound, "--content", missing, "--trust", pki.trust()),
                run("verify"),
                run("verify", sound, "--at", "yesterday"),
                run("certificate", "check", missing, "--trust", pki.trust()),
                run("certificate", "check", certificate),
                run("certificate", "check", certificate, "--trust", directory.resolve("no-trust")),
                run("certificate", "check", certificate, "--trust", pki.trust(), "--purpose", "nothing"))) {
            assertEquals(3, refused.exit(), refused.out() + refused.err());
            assertEquals("", refused.out());
        }
    }

    @Test
    void detachedMessageIsVerifiedWithItsContent() throws Exception {
        byte[] container = Files.readAllBytes(container(key("yamada", Use.SIGNING)));
        Path message = Files.write(
                directory.resolve("detached.p7s"), ApplicationContainer.file(container, "META-INF/signature.p7s"));
        Path content = Files.write(
                directory.resolve("manifest.xml"), ApplicationContainer.file(container, "META-INF/ASiCManifest.xml"));
        Path other = Files.writeString(directory.resolve("other.xml"), "<x/>");
        assertEquals(2, run("verify", message, "--trust", pki.trust()).exit());
        Said sound = run("verify", message, "--content", content, "--trust", pki.trust(), "--json");
        assertEquals(0, sound.exit(), sound.out() + sound.err());
        Said changed = run("verify", message, "--content", other, "--trust", pki.trust(), "--json");
        assertEquals(1, changed.exit(), changed.out());
        assertTrue(changed.out().contains("\"code\":\"tampered\""), changed.out());
    }

    @Test
    void batchesAnswerLineByLineAndGoOn() throws Exception {
        Path sound = container(key("yamada", Use.SIGNING));
        Path expired = container(key("expired", Use.SIGNING));
        String trust = pki.trust().toString();
        List<String> verdicts = batch(
                List.of("verify", "--batch", "--trust", trust),
                "{\"id\":1,\"file\":\"" + sound + "\"}",
                "{\"id\":2,\"file\":\"" + directory.resolve("missing") + "\"}",
                "no json",
                "{\"id\":4,\"file\":\"" + expired + "\"}");
        assertEquals(4, verdicts.size(), verdicts.toString());
        assertTrue(verdicts.get(0).matches("\\{\"id\":1,.*\"verdict\":\"VALID\".*"), verdicts.get(0));
        assertTrue(verdicts.get(1).contains("\"id\":2") && verdicts.get(1).contains("\"error\":"), verdicts.get(1));
        assertTrue(verdicts.get(2).contains("\"error\":"), verdicts.get(2));
        assertTrue(verdicts.get(3).matches("\\{\"id\":4,.*\"verdict\":\"INVALID\".*"), verdicts.get(3));

        String good = key("yamada", Use.SIGNING).file().toString().replace(".p12", ".crt");
        String revoked = key("revoked", Use.SIGNING).file().toString().replace(".p12", ".crt");
        List<String> checks = batch(
                List.of(
                        "certificate",
                        "check",
                        "--batch",
                        "--trust",
                        trust,
                        "--crls",
                        pki.crls().toString()),
                "{\"id\":\"a\",\"file\":\"" + good + "\",\"purpose\":\"signing\"}",
                "{\"id\":\"b\",\"file\":\"" + good + "\",\"purpose\":\"authentication\"}",
                "{\"id\":\"c\",\"file\":\"" + revoked + "\"}",
                "{\"id\":\"d\",\"file\":\"" + good + "\",\"at\":\"yesterday\"}");
        assertTrue(
                checks.get(0).contains("\"id\":\"a\"") && checks.get(0).contains("\"verdict\":\"VALID\""),
                checks.get(0));
        assertTrue(checks.get(1).contains("\"reason\":\"wrong-purpose\""), checks.get(1));
        assertTrue(checks.get(2).contains("\"reason\":\"revoked\""), checks.get(2));
        assertTrue(checks.get(3).contains("\"error\":"), checks.get(3));
    }

    private static List<String> batch(List<String> words, String... lines) throws Exception {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
            Said said = run(words.toArray());
            assertEquals(0, said.exit(), said.err());
            return said.out().lines().toList();
        } finally {
            System.setIn(before);
        }
    }
}
