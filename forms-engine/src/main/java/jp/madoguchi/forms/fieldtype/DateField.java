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

    private static final Setting<Optional<LocalDate>> MIN = Setting.date("min");
    private static final Setting<Optional<LocalDate>> MAX = Setting.date("max");

    @Override
    public String id() {
        return "date";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(MIN, MAX);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.DATE;
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return List.of("era", "year", "month", "day");
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
        String era = typed.getOrDefault("era", "").strip();
        String year = typed.getOrDefault("year", "").strip();
        String month = typed.getOrDefault("month", "").strip();
        String day = typed.getOrDefault("day", "").strip();
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return ParsedInput.BLANK;
        }
        String eraName = Era.find(era).map(Era::kanji).orElse("");
        return parse(eraName + year + "年" + month + "月" + day + "日", settings);
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        LocalDate date = date(stored);
        if (date != null) {
            return Map.of(
                    "era", "seireki",
                    "year", String.valueOf(date.getYear()),
                    "month", String.valueOf(date.getMonthValue()),
                    "day", String.valueOf(date.getDayOfMonth()));
        }
        return unreadParts(String.valueOf(stored));
    }

    /** The parts of a date that was typed but not understood, as they were typed. */
    private static Map<String, String> unreadParts(String typed) {
        int year = typed.indexOf('年');
        int month = typed.indexOf('月', Math.max(year, 0));
        if (year < 0 || month < 0 || !typed.endsWith("日")) {
            return Map.of("era", "seireki", "year", typed, "month", "", "day", "");
        }
        String era = typed.length() > 2
                ? Era.find(typed.substring(0, 2)).map(Era::id).orElse("seireki")
                : "seireki";
        return Map.of(
                "era", era,
                "year", typed.substring(era.equals("seireki") ? 0 : 2, year),
                "month", typed.substring(year + 1, month),
                "day", typed.substring(month + 1, typed.length() - 1));
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
        if (!(feelValue instanceof LocalDate date)) {
            problems.accept(stored instanceof String text ? unread(text) : Problem.of("date"));
        } else if (isBefore(date, settings.get(MIN))) {
            problems.accept(Problem.of("date-min", shown(settings.get(MIN).get())));
        } else if (isAfter(date, settings.get(MAX))) {
            problems.accept(Problem.of("date-max", shown(settings.get(MAX).get())));
        }
    }

    private static boolean isBefore(LocalDate date, Optional<LocalDate> first) {
        return first.isPresent() && date.isBefore(first.get());
    }

    private static boolean isAfter(LocalDate date, Optional<LocalDate> last) {
        return last.isPresent() && date.isAfter(last.get());
    }

    /** Text that is no stored date: what was wrong when it was typed, or that it must be stored differently. */
    private static Problem unread(String text) {
        return DateText.read(text).problem().orElse(Problem.of("date"));
    }

    private static LocalizedText shown(LocalDate date) {
        return new LocalizedText(
                FullDate.in(Language.JA, date), FullDate.in(Language.JA_EASY, date), FullDate.in(Language.EN, date));
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
