package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the API refuses, before any use case is asked. */
class ApiRefusalsIT {
    private final RunningApplication application = RunningApplication.shared();
    private final Api stranger = application.api();
    private final Api citizen = application.api("yamada");

    @Test
    void everyProblemTypeIsExplainedAtItsAddress() {
        stranger.get("/problems").expect(200).json().path("problems").forEach(problem -> stranger.get(
                        problem.path("type").asText().replace("/api/v1", ""))
                .expect(200));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not-found",
        "GET, /problems/nothing, 404, not-found",
        "DELETE, /procedures, 405, method-not-allowed",
        "GET, /inbox, 401, unauthenticated",
        "GET, /applications/0190b3a1-0000-7000-8000-000000000000, 401, unauthenticated",
        "GET, /procedures/nothing, 404, not-found",
        "GET, /procedures/%2e%2e, 404, not-found",
        "GET, /verification/shimin-2026-000001, 404, not-found",
        "GET, /verification/shimin-2026-000001?code=guess, 404, not-found"
    })
    void strangersAreToldNothing(String method, String path, int status, String type) {
        stranger.send(method, path, null, null).expectProblem(status, type);
    }

    @Test
    void aMadeUpTokenIsRefused() {
        Answer answer = stranger.withToken("not-a-token").get("/inbox").expectProblem(401, "unauthenticated");
        assertTrue(answer.header("WWW-Authenticate").contains("invalid_token"));
    }

    @Test
    void anApplicantsTokenOpensNoInbox() {
        citizen.get("/inbox").expectProblem(403, "insufficient-scope");
    }

    @Test
    void anOfficialsTokenBeginsNoApplication() {
        Person official = application.personas().officials("shimin", "INTAKE").get(0);
        application
                .api(official.id())
                .post("/applications", Map.of("procedure", "anything"))
                .expectProblem(403, "insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"procedure\": 5}",
                "{\"procedure\": \"a\", \"procedure\": \"b\"}",
                "{\"procedure\": \"a\", \"state\": \"ISSUED\"}",
                "{\"procedure\": \"a\", \"answers\": {\"a\": 1, \"a\": 2}}",
                "{\"procedure\": \"a\"} trailing"
            })
    void jsonIsReadStrictly(String body) {
        citizen.post("/applications", body).expectProblem(400, "malformed-request");
    }

    @Test
    void deepNestingAndBrokenTextAreRefused() {
        citizen.post(
                        "/applications",
                        "{\"procedure\": \"a\", \"answers\": " + "[".repeat(5000) + "]".repeat(5000) + "}")
                .expectProblem(400, "malformed-request");
        citizen.post("/applications", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .expectProblem(400, "malformed-request");
    }

    @Test
    void largeBodiesAreRefused() {
        citizen.post("/applications", "{\"procedure\": \"" + "a".repeat(3 << 20) + "\"}")
                .expectProblem(413, "too-large");
    }

    @Test
    void otherMediaTypesAreRefused() {
        citizen.post("/applications", "text/plain", "procedure=a".getBytes())
                .expectProblem(415, "unsupported-media-type");
        stranger.with("Accept", "text/html").get("/procedures").expectProblem(406, "not-acceptable");
    }

    /** What officials look for may be a name: it stands in no address, which logs and histories keep. */
    @ParameterizedTest
    @ValueSource(strings = {"contains", "value", "label"})
    void wordsToLookForStandInNoAddress(String word) {
        Api desk = new Desk(application, application.personas().official("shimin", "REVIEWER")).api();
        desk.get("/inbox?" + word + "=%E5%B1%B1%E7%94%B0").expectProblem(400, "malformed-request");
        desk.post("/inbox/search", Map.of(word.equals("value") ? "contains" : word, "山田"))
                .expect(200);
    }

    @Test
    void unknownProceduresAreNotFound() {
        citizen.post("/applications", Map.of("procedure", "nothing")).expectProblem(404, "not-found");
    }

    @Test
    void problemsSpeakTheClientsLanguage() {
        assertEquals("見つかりません", stranger.get("/nothing").text("title"));
        assertEquals(
                "Not found",
                stranger.with("Accept-Language", "en-GB").get("/nothing").text("title"));
        assertEquals(
                "ありません",
                stranger.with("Accept-Language", "ja-x-easy").get("/nothing").text("title"));
    }

    @Test
    void nothingIsCached() {
        for (Answer answer : new Answer[] {stranger.get("/procedures"), stranger.get("/nothing")}) {
            assertEquals("no-store", answer.header("Cache-Control"), answer.toString());
            assertEquals("nosniff", answer.header("X-Content-Type-Options"), answer.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "metrics", "api/v1/application.wadl"})
    void theServersOwnPagesAreClosed(String path) throws IOException, InterruptedException {
        URI address = application.address().resolve(path);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() == 404 || answer.statusCode() == 403, () -> path + " " + answer.statusCode());
    }

    @Test
    void noAnswerNamesTheServer() {
        Answer answer = stranger.get("/nothing");
        assertTrue(
                answer.headers().firstValue("Server").isEmpty(),
                answer.headers().toString());
        assertFalse(answer.toString().contains("Payara") || answer.toString().contains("jersey"), answer.toString());
    }
}
