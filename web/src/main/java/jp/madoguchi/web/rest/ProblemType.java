package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.Response.StatusType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which the API refuses (RFC 9457). The type's address is {@code /api/v1/problems/<slug>}, where the
 * meaning can be read; titles and meanings stand in the bundle {@code problems}.
 */
enum ProblemType {
    MALFORMED_REQUEST(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    UNAUTHENTICATED(401),
    STEP_UP_REQUIRED(401),
    FORBIDDEN(403),
    INSUFFICIENT_SCOPE(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_HANDLED(409),
    IDEMPOTENCY_CONFLICT(409),
    NOT_IN_THIS_STATE(409),
    OUTSIDE_OPENING(409),
    STALE_VERSION(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    FINDINGS_REMAIN(422),
    ANSWERS_REJECTED(422),
    ATTACHMENT_REJECTED(422),
    SIGNATURE_REJECTED(422),
    REQUEST_REJECTED(422),
    IF_MATCH_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    /** The address below which each type is explained. */
    static final String BASE = "/api/v1/problems/";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String uri() {
        return BASE + slug();
    }

    String title(Locale language) {
        return bundle(language).getString(slug() + ".title");
    }

    String meaning(Locale language) {
        return bundle(language).getString(slug() + ".meaning");
    }

    /** A rule's reason in words; null where the type's meaning says all there is to say. */
    static @Nullable String reason(String code, Locale language) {
        ResourceBundle words = bundle(language);
        return words.containsKey("reason." + code) ? words.getString("reason." + code) : null;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "jp.madoguchi.web.rest.problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Optional<ProblemType> bySlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type for a status that JAX-RS itself chose. */
    static ProblemType forStatus(StatusType chosen) {
        return switch (chosen.getStatusCode()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> chosen.getStatusCode() >= 500 ? INTERNAL_ERROR : MALFORMED_REQUEST;
        };
    }
}
