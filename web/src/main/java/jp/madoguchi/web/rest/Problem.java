package jp.madoguchi.web.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal (RFC 9457).
 *
 * @param type address of the explanation, relative to the server
 * @param title the type in words
 * @param status the HTTP status
 * @param detail what was wrong with this request, without personal data
 * @param members further members: {@code findings}, {@code reason}, {@code incident}
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
record Problem(
        String type, String title, int status, Optional<String> detail, @JsonAnyGetter Map<String, Object> members) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, @Nullable String detail, Locale language) {
        return new Problem(
                type.uri(),
                type.title(language),
                type.status(),
                Optional.of(detail == null ? type.meaning(language) : detail),
                Map.of());
    }

    Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, title, status, detail, more);
    }
}
