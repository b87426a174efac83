package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.outbox.Waiting;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The officials' texts in the language of the page, with dates as people read them. */
@Named
@RequestScoped
public class Words {
    private static final String BUNDLE = "jp.madoguchi.web.official.messages";
    private static final int SOON_DAYS = 7;

    private final Clock clock;
    private final ChosenLanguage language;

    @Inject
    public Words(Clock clock, ChosenLanguage language) {
        this.clock = clock;
        this.language = language;
    }

    Language language() {
        return language.getCurrent();
    }

    ZoneId office() {
        return clock.getZone();
    }

    public Locale locale() {
        return language.getLocale();
    }

    private boolean english() {
        return !locale().getLanguage().equals("ja");
    }

    /** The text of a key with its arguments. */
    public String say(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale(), Words.class.getClassLoader())
                .getString(key);
        return new MessageFormat(pattern, locale()).format(arguments);
    }

    /** Roles as people call them. */
    public String rolesOf(List<String> roles) {
        return roles.stream()
                .map(role -> say("role." + role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(english() ? ", " : "・"));
    }

    /** The tag of the language to switch to. */
    public String getOtherLanguage() {
        return english() ? "ja" : "en";
    }

    /** A text of a definition in the language of the page. */
    public String in(LocalizedText text) {
        return text.in(locale());
    }

    /** Why a rule said no; {@code forbidden-role-missing} falls back to {@code forbidden}. */
    public String violation(RuleViolation violation) {
        String key = "violation." + violation.code();
        while (true) {
            try {
                return say(key);
            } catch (MissingResourceException unspecific) {
                int dash = key.lastIndexOf('-');
                if (dash < 0) {
                    throw unspecific;
                }
                key = key.substring(0, dash);
            }
        }
    }

    /** Why somebody does not get a page at all; its status says so, too. */
    public String refusedPage(RuleViolation violation) {
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        if (!answer.isResponseCommitted()) {
            answer.setResponseStatus(
                    violation instanceof NotFound
                            ? HttpServletResponse.SC_NOT_FOUND
                            : violation instanceof Forbidden
                                    ? HttpServletResponse.SC_FORBIDDEN
                                    : HttpServletResponse.SC_CONFLICT);
        }
        return violation(violation);
    }

    /** What a person must provide before something goes on. */
    public String waiting(Waiting waiting) {
        return say("waiting." + waiting.what(), waiting.name());
    }

    /** {@code 2026年11月22日} or {@code 22 Nov 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(english() ? "d MMM uuuu" : "uuuu年M月d日", locale())
                .format(day);
    }

    /** A detail of the record: a day is written as people write it, anything else stays. */
    String readable(String detail) {
        return detail.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(detail)) : detail;
    }

    /** Day and minute at the office. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern(english() ? "d MMM uuuu HH:mm" : "uuuu年M月d日 H:mm", locale())
                .format(at.atZone(clock.getZone()));
    }

    /** For {@code datetime} attributes. */
    public String iso(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The standard period stands still. */
    Due standing() {
        return new Due(say("due.standing"), "yellow", "pause");
    }

    /** A correction was not answered in time: an official chooses how to go on. */
    Due unanswered() {
        return new Due(say("due.unanswered"), "red", "alert");
    }

    /** How the standard period stands: words, colour and icon. */
    public Due due(ApplicationState state, Optional<LocalDate> dueOn) {
        if (state.isEnded() || state.isSealing()) {
            return new Due(say("due.done"), "", "check");
        }
        if (dueOn.isEmpty()) {
            return new Due(say("due.none"), "", "clock");
        }
        if (state == ApplicationState.CORRECTION_REQUESTED) {
            return new Due(say("due.paused"), "yellow", "pause");
        }
        long left = ChronoUnit.DAYS.between(today(), dueOn.get());
        if (left < 0) {
            return new Due(say("due.overdue", -left), "red", "alert");
        }
        if (left == 0) {
            return new Due(say("due.today"), "red", "alert");
        }
        return left <= SOON_DAYS
                ? new Due(say("due.soon", left), "yellow", "clock")
                : new Due(say("due.ok", left), "", "clock");
    }

    /**
     * A label.
     *
     * @param text the words, enough by themselves
     * @param colour colour class beside them
     * @param icon name of the icon before them
     */
    public record Due(String text, String colour, String icon) {}
}
