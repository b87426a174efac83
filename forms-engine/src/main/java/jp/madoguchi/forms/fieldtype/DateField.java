package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** A date, typed in the common or the Japanese era; stored as ISO text. */
final class DateField implements FieldType {

    /** First date allowed. */
    static final Setting<Optional<LocalDate>> MIN = Setting.date("min");
    /** Last date allowed. */
    static final Setting<Optional<LocalDate>> MAX = Setting.date("max");

    @Override
    public String id() {
        return "date";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN, MAX);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        checkOrder(settings, source);
    }

    static void checkOrder(FieldSettings settings, SettingSource source) {
        Optional<LocalDate> max = settings.get(MAX);
        if (settings.get(MIN).isPresent()
                && max.isPresent()
                && settings.get(MIN).get().isAfter(max.get())) {
            source.error("min", "'min' is after 'max': no date would do");
        }
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.DATE;
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return DateParts.NAMES;
    }

    @Override
    public List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        return part.equals("era") ? Option.named("era-", DateParts.ERAS) : List.of();
    }

    @Override
    public LocalizedText partLabel(String part, FieldSettings settings) {
        return Messages.message("part-date-" + part);
    }

    @Override
    public String firstPart(FieldSettings settings) {
        return "year";
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        if (typed.isBlank()) {
            return ParsedInput.BLANK;
        }
        DateText text = DateText.read(typed);
        return text.date()
                .map(date -> ParsedInput.of(date.toString()))
                .orElseGet(() -> ParsedInput.notUnderstood(typed, text.problem().orElse(Problem.of("date"))));
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        return parse(DateParts.text(typed, ""), settings);
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        return DateParts.typed(String.valueOf(stored), "");
    }

    @Override
    public Optional<Suggestion> suggestion(Object stored, FieldSettings settings) {
        return stored instanceof String text
                ? DateText.offered(text).map(date -> new Suggestion(date.toString(), DateParts.shown(date)))
                : Optional.empty();
    }

    private static @Nullable LocalDate date(Object stored) {
        return stored instanceof String text ? DateText.iso(text) : null;
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return date(stored);
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue instanceof LocalDate date) {
            checkRange("", date, settings, problems);
        } else {
            problems.accept(stored instanceof String text ? DateText.unread("", text) : Problem.of("date"));
        }
    }

    /** Tells a date before the first or after the last allowed one. */
    static void checkRange(String part, LocalDate date, FieldSettings settings, Consumer<Problem> problems) {
        Optional<LocalDate> first = settings.get(MIN);
        Optional<LocalDate> last = settings.get(MAX);
        if (first.isPresent() && date.isBefore(first.get())) {
            problems.accept(Problem.at(part, "date-min", DateParts.shown(first.get())));
        } else if (last.isPresent() && date.isAfter(last.get())) {
            problems.accept(Problem.at(part, "date-max", DateParts.shown(last.get())));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        LocalDate date = stored instanceof LocalDate computed ? computed : date(stored);
        return date == null ? String.valueOf(stored) : FullDate.in(language, date);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Messages.message("blank-date").in(language);
    }
}
