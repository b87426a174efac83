package jp.madoguchi.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.answer.AnswersRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final StrictJson json = new StrictJson();

    @SuppressWarnings("unchecked")
    private <T> T read(Class<T> type, byte[] body) throws IOException {
        return (T) json.readFrom(
                (Class<Object>) (Class<?>) type,
                type,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new jakarta.ws.rs.core.MultivaluedHashMap<>(),
                new ByteArrayInputStream(body));
    }

    private <T> T read(Class<T> type, String body) throws IOException {
        return read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWholeObjectIsRead() throws IOException {
        DecisionsResource.NewRemand read =
                read(DecisionsResource.NewRemand.class, "{\"version\": 3, \"comment\": \"図面を確認\"}");
        assertEquals(new DecisionsResource.NewRemand(3, java.util.Optional.empty(), "図面を確認"), read);
    }

    @Test
    void whatIsOptionalMayBeLeftOut() throws IOException {
        assertEquals(
                Optional.empty(),
                read(TrackingResource.NewWithdrawal.class, "{}").reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": 3, \"comment\": \"a\", \"comment\": \"b\"}",
                "{\"version\": 3, \"comment\": \"a\", \"approved\": true}",
                "{\"version\": \"3\", \"comment\": \"a\"}",
                "{\"version\": 3.5, \"comment\": \"a\"}",
                "{\"version\": null, \"comment\": \"a\"}",
                "{\"comment\": \"a\"}",
                "{\"version\": 3}",
                "{\"version\": 3, \"comment\": null}",
                "{\"version\": 3, \"comment\": 7}",
                "{\"version\": 3, \"comment\": \"a\"} {}",
                "[]",
                "null",
                "",
                "{",
                "{'version': 3, 'comment': 'a'}",
                "{\"version\": 3, \"comment\": \"a\",}",
                "{\"version\": 9223372036854775808, \"comment\": \"a\"}"
            })
    void whatIsNotExactlyTheRecordIsRefused(String body) {
        Refused refused = assertThrows(Refused.class, () -> read(DecisionsResource.NewRemand.class, body));
        assertEquals(ProblemType.MALFORMED_REQUEST, refused.type());
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] latin = "{\"version\": 3, \"comment\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(Refused.class, () -> read(DecisionsResource.NewRemand.class, latin));
    }

    @Test
    void aRepeatedMemberInsideAnswersIsRefused() {
        assertThrows(
                Refused.class,
                () -> read(ApplicationResource.NewAnswers.class, "{\"answers\": {\"a\": \"1\", \"a\": \"2\"}}"));
    }

    @Test
    void anExponentBeyondAllRangeIsRefused() {
        for (String number : new String[] {"1e1000000500000", "-2.5E-99999999999"}) {
            Refused refused = assertThrows(
                    Refused.class,
                    () -> read(ApplicationResource.NewAnswers.class, "{\"answers\": {\"a\": " + number + "}}"));
            assertEquals(ProblemType.MALFORMED_REQUEST, refused.type());
        }
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"answers\": " + "[".repeat(40) + "]".repeat(40) + "}";
        assertThrows(Refused.class, () -> read(ApplicationResource.NewAnswers.class, deep));
    }

    @Test
    void halfOfASurrogatePairIsRefused() throws IOException {
        ApplicationResource.NewAnswers read =
                read(ApplicationResource.NewAnswers.class, "{\"answers\": {\"name\": \"\\ud842\"}}");
        assertThrows(AnswersRejected.class, () -> StrictJson.answers(read.answers()));
    }

    @Test
    void theRefusalDoesNotRepeatWhatWasSent() {
        Refused refused = assertThrows(
                Refused.class,
                () -> read(DecisionsResource.NewRemand.class, "{\"version\": \"山田太郎\", \"comment\": \"秘密\"}"));
        assertFalse(refused.getMessage().contains("山田") || refused.getMessage().contains("秘密"), refused.getMessage());
    }

    @Test
    void problemMembersStandBesideTheOthers() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Problem problem =
                Problem.of(ProblemType.NOT_FOUND, null, Locale.ENGLISH).with("reason", "not-found");
        json.writeTo(
                problem,
                Problem.class,
                Problem.class,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new jakarta.ws.rs.core.MultivaluedHashMap<>(),
                out);
        assertEquals(
                "{\"type\":\"/api/v1/problems/not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"It does not exist, or is not for you to see.\",\"reason\":\"not-found\"}",
                out.toString(StandardCharsets.UTF_8));
    }
}
