package jp.madoguchi.web.rest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request itself was refused before any use case was asked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;

    @SuppressWarnings("serial")
    private final Map<String, String> headers;

    Refused(ProblemType type) {
        this(type, null, Map.of());
    }

    Refused(ProblemType type, @Nullable String detail) {
        this(type, detail, Map.of());
    }

    /** Refused with headers that tell the client what would be accepted, as {@code WWW-Authenticate} does. */
    Refused(ProblemType type, @Nullable String detail, Map<String, String> headers) {
        super(detail);
        this.type = type;
        this.headers = Map.copyOf(headers);
    }

    ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }
}
