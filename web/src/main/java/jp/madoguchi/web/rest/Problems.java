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
        for (Locale accepted : request.getAcceptableLanguages()) {
            if (accepted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (accepted.toLanguageTag().toLowerCase(Locale.ROOT).endsWith("easy")) {
                return EASY_JAPANESE;
            }
            if (accepted.getLanguage().equals("ja")) {
                return Locale.JAPANESE;
            }
        }
        return Locale.JAPANESE;
    }
}
