package jp.madoguchi.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            String purpose = key.use() == Use.AUTHENTICATION ? "authentication" : "signing";
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
}
