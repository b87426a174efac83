package jp.madoguchi.forms.fieldtype;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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

/** A period from its first to its last day, both of it; in expressions with its {@code days}, first and last counted. */
final class PeriodField implements FieldType {

    /** Most days, first and last counted. */
    static final Setting<Integer> MAX_DAYS = Setting.whole("max-days", 1, 36_600, 36_600);

    private static final List<String> ENDS = List.of("from", "to");
    private static final List<String> PARTS = ENDS.stream()
            .flatMap(end -> DateParts.NAMES.stream().map(name -> end + "_" + name))
            .toList();

    @Override
    public String id() {
        return "period";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(DateField.MIN, DateField.MAX, MAX_DAYS);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        DateField.checkOrder(settings, source);
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.contextOf(Map.of("from", Type.DATE, "to", Type.DATE, "days", Type.NUMBER));
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return PARTS;
    }

    @Override
    public String firstPart(FieldSettings settings) {
        return "from_year";
    }

    @Override
    public List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        return part.endsWith("_era") ? Option.named("era-", DateParts.ERAS) : List.of();
    }

    @Override
    public LocalizedText partLabel(String part, FieldSettings settings) {
        return ENDS.contains(part)
                ? Messages.message("part-period-" + part)
                : Messages.message("part-date-" + part.substring(part.indexOf('_') + 1));
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.notUnderstood(typed, Problem.of("wrong-type"));
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        Map<String, Object> period = new LinkedHashMap<>();
        for (String end : ENDS) {
            String text = DateParts.text(typed, end + "_");
            if (!text.isEmpty()) {
                period.put(
                        end, DateText.read(text).date().map(LocalDate::toString).orElse(text));
            }
        }
        return period.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(period);
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        Map<String, String> typed = new LinkedHashMap<>();
        PartTexts.anything(stored, ENDS, "from").forEach((end, text) -> typed.putAll(DateParts.typed(text, end + "_")));
        return typed;
    }

    private static @Nullable LocalDate day(@Nullable PartTexts period, String end) {
        return period == null ? null : DateText.iso(period.get(end));
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        PartTexts period = PartTexts.of(stored, ENDS);
        LocalDate from = day(period, "from");
        LocalDate to = day(period, "to");
        return from == null || to == null || to.isBefore(from)
                ? null
                : Map.of("from", from, "to", to, "days", BigDecimal.valueOf(days(from, to)));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        PartTexts period = PartTexts.of(stored, ENDS);
        if (period == null) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        LocalDate from = checkEnd(period, "from", settings, problems);
        LocalDate to = checkEnd(period, "to", settings, problems);
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            problems.accept(Problem.at("to", "period-order", DateParts.shown(from)));
        } else if (days(from, to) > settings.get(MAX_DAYS)) {
            problems.accept(Problem.at(
                    "to",
                    "period-days",
                    settings.get(MAX_DAYS),
                    DateParts.shown(from.plusDays(settings.get(MAX_DAYS) - 1L))));
        }
    }

    private static @Nullable LocalDate checkEnd(
            PartTexts period, String end, FieldSettings settings, Consumer<Problem> problems) {
        LocalDate day = day(period, end);
        if (day != null) {
            DateField.checkRange(end, day, settings, problems);
        } else if (period.get(end).isEmpty()) {
            problems.accept(Problem.at(end, "period-" + end + "-missing"));
        } else {
            problems.accept(DateText.unread(end, period.get(end)));
        }
        return day;
    }

    @Override
    public Optional<Suggestion> suggestion(Object stored, FieldSettings settings) {
        PartTexts period = PartTexts.of(stored, ENDS);
        if (period == null
                || ENDS.stream()
                        .allMatch(end -> DateText.offered(period.get(end)).isEmpty())) {
            return Optional.empty();
        }
        Map<String, Object> offered = new LinkedHashMap<>(period.map());
        ENDS.forEach(end -> DateText.offered(period.get(end)).ifPresent(day -> offered.put(end, day.toString())));
        return Optional.of(new Suggestion(
                offered,
                new LocalizedText(
                        display(offered, settings, Language.JA),
                        display(offered, settings, Language.JA_EASY),
                        display(offered, settings, Language.EN))));
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof Map<?, ?>)) {
            return String.valueOf(stored);
        }
        Map<String, String> ends = PartTexts.anything(stored, ENDS, "from");
        String shown = Messages.message("shown-period", shown(ends, "from", language), shown(ends, "to", language))
                .in(language);
        LocalDate from = DateText.iso(ends.getOrDefault("from", ""));
        LocalDate to = DateText.iso(ends.getOrDefault("to", ""));
        return from == null || to == null || to.isBefore(from)
                ? shown
                : shown
                        + Messages.message("shown-period-days", NumberField.grouped(BigDecimal.valueOf(days(from, to))))
                                .in(language);
    }

    private static String shown(Map<String, String> ends, String end, Language language) {
        String text = ends.getOrDefault(end, "");
        LocalDate day = DateText.iso(text);
        return day == null ? text : FullDate.in(language, day);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        String date = Messages.message("blank-date").in(language);
        return Messages.message("blank-period", date, date).in(language);
    }
}
