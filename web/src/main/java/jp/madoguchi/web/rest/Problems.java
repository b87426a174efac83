package jp.madoguchi.web.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a refusal into a response in the language that the client asked for; Japanese if it asked for none. */
final class Problems {
    private static final Locale EASY_JAPANESE = new Locale("ja", "JP", "EASY");

    private Problems() {}

    static Response.ResponseBuilder response(ProblemType type, @Nullable String detail, HttpHeaders request) {
        return response(Problem.of(type, detail, language(request)), request);
    }

    static Response.ResponseBuilder response(Problem problem, HttpHeaders request) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .language(tag(request))
                .entity(problem);
    }

    private static String tag(HttpHeaders request) {
        Locale language = language(request);
        return language.equals(EASY_JAPANESE) ? "ja-x-easy" : language.toLanguageTag();
    }

    /** English, plain Japanese ({@code ja-easy}, {@code ja-x-easy}) or Japanese: the first of them that the client accepts. */
    static Locale language(HttpHeaders request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? Locale.JAPANESE : first(accepted);
    }

    private static Locale first(String accepted) {
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(accepted)) {
                if (range.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
                if (range.getRange().startsWith("ja")) {
                    return range.getRange().endsWith("easy") ? EASY_JAPANESE : Locale.JAPANESE;
                }
            }
            return Locale.JAPANESE;
        } catch (IllegalArgumentException notLanguages) {
            return Locale.JAPANESE;
        }
    }
}
