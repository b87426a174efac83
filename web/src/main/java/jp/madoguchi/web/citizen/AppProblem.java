package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.signature.app.AppRejected;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;

/** Why signing with the app did not come to its end, as an address carries it: a known word, never text. */
@Named("appProblem")
@RequestScoped
public class AppProblem {
    private HttpServletRequest request;
    private Locale locale;
    private Messages texts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AppProblem() {}

    @Inject
    public AppProblem(HttpServletRequest request, ChosenLanguage language) {
        this.request = request;
        this.locale = language.getLocale();
        this.texts = Messages.of(language.getCurrent());
    }

    /** The word of a reason. */
    static String word(AppRejected.Reason reason) {
        return reason.messageKey();
    }

    /** The sentence; empty if nothing went wrong, or if the word is none of ours. */
    public String getText() {
        String word = Objects.requireNonNullElse(request.getParameter("app"), "");
        return Stream.of(app(word), signature(word), violation(word))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    private Optional<String> app(String word) {
        return Arrays.stream(AppRejected.Reason.values())
                .filter(reason -> reason.messageKey().equals(word))
                .map(reason -> reason.message(locale))
                .findFirst();
    }

    private Optional<String> signature(String word) {
        return Arrays.stream(SignatureRejected.Reason.values())
                .filter(reason -> reason.messageKey().equals(word))
                .map(reason -> reason.message(locale))
                .findFirst();
    }

    private Optional<String> violation(String word) {
        return word.matches("violation\\.[a-z-]{1,60}") && texts.has(word)
                ? Optional.of(texts.text(word))
                : Optional.empty();
    }
}
