package jp.madoguchi.launcher.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.testing.SoftHsm;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.token.Pkcs11Token;
import jp.madoguchi.signature.token.TokenRefused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code sign --pkcs11} with keys in a SoftHSM2 token. */
class TokenSigningTest {
    @TempDir
    private static Path directory;

    private static DemoPki pki;

    @BeforeAll
    static void keysInTheToken() throws Exception {
        SoftHsm.make();
        pki = DemoPki.openOrCreate(directory.resolve("demo"), Clock.systemUTC());
        SoftHsm.put("login", key("yamada", Use.AUTHENTICATION));
        SoftHsm.put("rsa", key("yamada", Use.SIGNING));
        SoftHsm.put("p384", key("katsuragi", Use.SIGNING));
        SoftHsm.put("p256", key("minato", Use.REGISTRAR));
    }

    private static SigningKey key(String person, Use use) throws Exception {
        var file = pki.people().stream()
                .filter(key -> key.person().id().equals(person) && key.use() == use)
                .findFirst()
                .orElseThrow();
        return SigningKey.pkcs12(
                Files.readAllBytes(file.file()), file.password().toCharArray());
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

    private static Path container(String name) throws Exception {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        var frozen =
                ApplicationContainer.freeze(List.of(new ContainerFile("application.json", "application/json", json)));
        return Files.write(directory.resolve(name + ".asice"), frozen.bytes());
    }

    private static Path pin(String pin) throws Exception {
        return Files.writeString(Files.createTempFile(directory, "pin", ""), pin + "\n");
    }

    private static Said sign(Path container, String pin, Object... more) throws Exception {
        var words = new java.util.ArrayList<Object>(
                List.of("sign", container, "--pkcs11", SoftHsm.library(), "--pin-file", pin(pin)));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    @Test
    void everyKindOfKeyInATokenSigns() throws Exception {
        for (String alias : List.of("rsa", "p256", "p384")) {
            Path file = container(alias);
            Said signed = sign(file, SoftHsm.PIN, "--alias", alias);
            assertEquals(0, signed.exit(), signed.err());
            assertTrue(signed.err().contains("application.json"), signed.err());
            Said verified = run("verify", file, "--trust", pki.trust(), "--json");
            assertTrue(verified.out().startsWith("{\"verdict\":\"VALID\""), verified.out());
        }
    }

    @Test
    void withoutAnAliasTheKeyForDocumentsIsTaken() throws Exception {
        Path file = container("default");
        assertEquals(0, sign(file, SoftHsm.PIN).exit());
        assertEquals(0, run("verify", file, "--trust", pki.trust()).exit());
    }

    @Test
    void keyForLoginSignsNothingThatIsAccepted() throws Exception {
        Path file = container("login");
        assertEquals(0, sign(file, SoftHsm.PIN, "--alias", "login").exit());
        Said verified = run("verify", file, "--trust", pki.trust(), "--json");
        assertTrue(verified.out().contains("\"code\":\"wrong-purpose\""), verified.out());
    }

    @Test
    void whatTheTokenRefusesIsOneSentenceAndTheContainerStays() throws Exception {
        Path file = container("untouched");
        byte[] before = Files.readAllBytes(file);
        refused(sign(file, "wrong-pin"), "the PIN is wrong");
        refused(sign(file, SoftHsm.PIN, "--alias", "nobody"), "no such key");
        refused(sign(file, SoftHsm.PIN, "--slot", 7), "no card or token");
        refused(run("sign", file, "--pkcs11", file, "--pin-file", pin(SoftHsm.PIN)), "library cannot be loaded");
        refused(run("sign", file, "--pkcs11", "/nowhere.so", "--pin-file", pin("1")), "library cannot be loaded");
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static void refused(Said said, String sentence) {
        assertEquals(1, said.exit(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertTrue(said.err().lines().noneMatch(line -> line.startsWith("\tat ")), said.err());
    }

    /** A closed token has forgotten its PIN, and the key's bytes stay inside. */
    @Test
    void closedTokenAsksAgainAndKeysStayInside() throws Exception {
        char[] right = SoftHsm.PIN.toCharArray();
        try (Pkcs11Token token = Pkcs11Token.open(SoftHsm.library(), 0, right, Optional.of("rsa"))) {
            assertEquals(null, token.key().key().getEncoded());
        }
        TokenRefused refused = assertThrows(
                TokenRefused.class,
                () -> Pkcs11Token.open(SoftHsm.library(), 0, "wrong".toCharArray(), Optional.of("rsa")));
        assertEquals(TokenRefused.Reason.WRONG_PIN, refused.reason());
    }
}
