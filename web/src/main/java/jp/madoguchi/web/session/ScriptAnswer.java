package jp.madoguchi.web.session;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** Reads and writes the small JSON objects that the pages' scripts exchange with us. */
public final class ScriptAnswer {
    private static final int MAX_BYTES = 200_000;

    private ScriptAnswer() {}

    /** The request's JSON object; empty if it is none or too large. */
    public static Optional<JsonObject> read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) return Optional.empty();
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readObject());
        } catch (JsonException notAnObject) {
            return Optional.empty();
        }
    }

    /** A text member; empty text if it is missing. */
    public static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : "";
    }

    /** Answers 200. */
    public static void ok(HttpServletResponse response, JsonObject body) throws IOException {
        write(response, HttpServletResponse.SC_OK, body);
    }

    /** Answers with a reason in words. */
    public static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        write(
                response,
                status,
                Json.createObjectBuilder().add("message", message).build());
    }

    private static void write(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.toString());
    }
}
