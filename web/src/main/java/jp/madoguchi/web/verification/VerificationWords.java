package jp.madoguchi.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import jp.madoguchi.web.component.ChosenLanguage;

/** The texts of the verification pages in the language of the request. */
@Named("verificationWords")
@RequestScoped
public class VerificationWords {
    private static final String BUNDLE = "jp.madoguchi.web.verification.messages";

    private final Clock clock;
    private final ChosenLanguage language;

    @Inject
    public VerificationWords(Clock clock, ChosenLanguage language) {
        this.clock = clock;
        this.language = language;
    }

    Locale locale() {
        return language.getLocale();
    }

    /** The text of a key with its arguments. */
    public String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale(), VerificationWords.class.getClassLoader())
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(arguments);
    }

    /** Day and second, as evidence needs it. */
    public String moment(Instant at) {
        boolean japanese = locale().getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日 H時mm分ss秒" : "d MMM uuuu HH:mm:ss 'JST'", locale())
                .format(at.atZone(clock.getZone()));
    }

    /** The last day of something, with a word if it has passed. */
    public String lastDay(LocalDate day) {
        boolean japanese = locale().getLanguage().equals("ja");
        String shown = DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日" : "d MMM uuuu", locale())
                .format(day);
        return day.isBefore(LocalDate.now(clock)) ? say("fact.valid-until.passed", shown) : shown;
    }

    /** This instant, for {@code verified at}. */
    public String now() {
        return moment(clock.instant());
    }
}
