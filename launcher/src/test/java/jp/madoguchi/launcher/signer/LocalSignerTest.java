package jp.madoguchi.launcher.signer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.launcher.demopki.DemoPerson.Use;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.testing.SoftHsm;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerFile;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.token.Pkcs11Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The local signer with a key in SoftHSM2: its way, and each way of abusing it. */
class LocalSignerTest {
    private static final String SITE = "https://madoguchi.example.jp";
    private static final String EVIL = "https://evil.example";

    @TempDir
    private static Path directory;

    private static LocalSigner signer;
    private static FrozenContainer frozen;

    @BeforeAll
    static void start() throws Exception {
        SoftHsm.make();
        DemoPki pki = DemoPki.openOrCreate(directory.resolve("demo"), Clock.systemUTC());
        var file = pki.people().stream()
                .filter(key -> key.person().id().equals("yamada") && key.use() == Use.SIGNING)
                .findFirst()
                .orElseThrow();
        SoftHsm.put(
                "local",
                SigningKey.pkcs12(
                        Files.readAllBytes(file.file()), file.password().toCharArray()));
        frozen = container("{}");
        signer = LocalSigner.start(
                0,
                Set.of(SITE, "https://other.example.jp"),
                pin -> Pkcs11Token.open(SoftHsm.library(), 0, pin, Optional.of("local")),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        signer.close();
    }

    private static FrozenContainer container(String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        return ApplicationContainer.freeze(List.of(new ContainerFile("application.json", "application/json", content)));
    }

    private static HttpResponse<String> call(String method, String path, String origin, String token, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + signer.port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) request.header("Origin", origin);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> answer, String name) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body()).path(name).asText();
    }

    private static String json(String name, byte[] value) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(name, Base64.getEncoder().encodeToString(value)));
    }

    private static String session() throws Exception {
        return text(call("POST", "/session", SITE, "", ""), "token");
    }

    private static String ask(String token) throws Exception {
        return text(call("POST", "/signatures", SITE, token, json("manifest", frozen.manifest())), "id");
    }

    private static HttpResponse<String> confirm(String id, String pin, String button, String origin) throws Exception {
        return call("POST", "/confirm", origin, "", "id=" + id + "&pin=" + pin + "&" + button + "=1");
    }

    private static String own() {
        return "http://127.0.0.1:" + signer.port();
    }

    /** Asks and has the holder agree; gives the certificate. */
    private static byte[] agreed(String token, String id) throws Exception {
        assertEquals(200, confirm(id, SoftHsm.PIN, "sign", own()).statusCode());
        HttpResponse<String> state = call("GET", "/signatures/" + id, SITE, token, "");
        assertEquals("READY", text(state, "state"));
        return Base64.getDecoder().decode(text(state, "certificate"));
    }

    private static byte[] attributes(FrozenContainer of, byte[] certificate) throws Exception {
        return ApplicationContainer.prepare(of, certificate, Clock.systemUTC().instant())
                .signedAttributes();
    }

    @Test
    void documentsAreShownBeforeThePinAndSignedOnce() throws Exception {
        String token = session();
        String id = ask(token);
        String page = call("GET", "/confirm?id=" + id, "", "", "").body();
        int pin = page.indexOf("type=\"password\"");
        assertTrue(page.indexOf(SITE) > 0 && page.indexOf(SITE) < pin, page);
        assertTrue(page.indexOf("application.json") > 0 && page.indexOf("application.json") < pin);
        String hash = frozen.entries().get(0).sha256();
        assertTrue(page.indexOf(hash) > 0 && page.indexOf(hash) < pin);
        assertEquals("WAITING", text(call("GET", "/signatures/" + id, SITE, token, ""), "state"));

        byte[] certificate = agreed(token, id);
        byte[] attributes = attributes(frozen, certificate);
        HttpResponse<String> signed =
                call("POST", "/signatures/" + id + "/value", SITE, token, json("signedAttributes", attributes));
        byte[] value = Base64.getDecoder().decode(text(signed, "signature"));
        var verifier = java.security.Signature.getInstance("SHA256withRSA");
        verifier.initVerify(java.security.cert.CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(certificate)));
        verifier.update(attributes);
        assertTrue(verifier.verify(value));

        assertEquals(
                409,
                call("POST", "/signatures/" + id + "/value", SITE, token, json("signedAttributes", attributes))
                        .statusCode(),
                "a replay gets nothing");
        assertTrue(confirm(id, SoftHsm.PIN, "sign", own()).statusCode() >= 400, "agreed once");
    }

    @Test
    void otherDocumentsThanShownAreNotSigned() throws Exception {
        String token = session();
        String id = ask(token);
        byte[] other = attributes(container("{\"other\":1}"), agreed(token, id));
        assertEquals(
                400,
                call("POST", "/signatures/" + id + "/value", SITE, token, json("signedAttributes", other))
                        .statusCode());
        byte[] honest = attributes(frozen, agreed(token, ask(token)));
        assertEquals(
                409,
                call("POST", "/signatures/" + id + "/value", SITE, token, json("signedAttributes", honest))
                        .statusCode(),
                "one try");
    }

    @Test
    void otherSitesMayNotAsk() throws Exception {
        String token = session();
        for (String origin : new String[] {EVIL, "null", "", SITE + ".evil.example", "http://madoguchi.example.jp"}) {
            HttpResponse<String> refused = call("POST", "/session", origin, "", "");
            assertEquals(403, refused.statusCode(), origin);
            assertFalse(
                    refused.headers().firstValue("Access-Control-Allow-Origin").isPresent());
            assertEquals(403, call("OPTIONS", "/session", origin, "", "").statusCode());
            assertEquals(403, call("POST", "/signatures", origin, token, "{}").statusCode());
        }
        assertEquals(
                401,
                call("POST", "/signatures", "https://other.example.jp", token, "{}")
                        .statusCode(),
                "a token is its site's");
        HttpResponse<String> preflight = call("OPTIONS", "/session", SITE, "", "");
        assertEquals(204, preflight.statusCode());
        assertEquals(Optional.of("true"), preflight.headers().firstValue("Access-Control-Allow-Private-Network"));
    }

    @Test
    void withoutTheSessionsTokenNothingIsSigned() throws Exception {
        String id = ask(session());
        assertEquals(401, call("POST", "/signatures", SITE, "", "{}").statusCode());
        assertEquals(401, call("GET", "/signatures/" + id, SITE, "guessed", "").statusCode());
        assertEquals(404, call("GET", "/signatures/" + id, SITE, session(), "").statusCode(), "another session's");
    }

    /** DNS rebinding: the name of a site that resolves to 127.0.0.1. */
    @Test
    void requestsForAnotherHostAreRefused() throws Exception {
        String id = ask(session());
        for (String host : new String[] {"evil.example:" + signer.port(), "localhost:" + signer.port(), "127.0.0.1"}) {
            for (String path : new String[] {"/confirm?id=" + id, "/session"}) {
                assertTrue(raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + SITE + "\r\n\r\n")
                        .startsWith("HTTP/1.1 421"));
            }
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), signer.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            return new String(start, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void onlyTheSignersOwnPageTakesThePin() throws Exception {
        String token = session();
        String id = ask(token);
        for (String origin : new String[] {SITE, EVIL, "", "null"})
            assertEquals(403, confirm(id, SoftHsm.PIN, "sign", origin).statusCode(), origin);
        assertEquals("WAITING", text(call("GET", "/signatures/" + id, SITE, token, ""), "state"));
        assertTrue(call("GET", "/confirm?id=" + id, "", "", "")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("frame-ancestors 'none'"));
    }

    @Test
    void wrongPinAsksAgainAndCancelEnds() throws Exception {
        String token = session();
        String id = ask(token);
        assertTrue(confirm(id, "wrong", "sign", own()).body().contains("暗証番号が違います"));
        assertEquals("WAITING", text(call("GET", "/signatures/" + id, SITE, token, ""), "state"));
        confirm(id, "", "cancel", own());
        assertEquals("CANCELLED", text(call("GET", "/signatures/" + id, SITE, token, ""), "state"));
        assertEquals(
                409,
                call("POST", "/signatures/" + id + "/value", SITE, token, "{}").statusCode());
    }
}
