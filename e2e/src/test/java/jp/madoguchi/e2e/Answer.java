package jp.madoguchi.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API answered. */
public record Answer(String method, String path, int status, HttpHeaders headers, byte[] body) {

    static Answer of(String method, String path, HttpResponse<byte[]> response) {
        return new Answer(method, path, response.statusCode(), response.headers(), response.body());
    }

    /** This answer, if it has that status; else the test fails and shows the body. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(this + ", expected " + expected);
        }
        return this;
    }

    /** Expects an RFC 9457 problem of this status and type (the last part of its URI). */
    public Answer expectProblem(int expected, String type) {
        expect(expected);
        if (!contentType().startsWith("application/problem+json")
                || !text("type").endsWith("/" + type)) {
            throw new AssertionError(this + ", expected the problem " + type);
        }
        return this;
    }

    public JsonNode json() {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    /** A text member of the JSON object, by its name. */
    public String text(String member) {
        JsonNode value = json().path(member);
        if (value.isMissingNode()) {
            throw new AssertionError(this + ", has no " + member);
        }
        return value.asText();
    }

    public String etag() {
        return header("ETag");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String contentType() {
        return header("Content-Type");
    }

    @Override
    public String toString() {
        String shown = contentType().contains("json") || contentType().startsWith("text/")
                ? new String(body, StandardCharsets.UTF_8)
                : body.length + " bytes";
        return method + " " + path + " → " + status + " " + contentType() + " " + shown;
    }
}
