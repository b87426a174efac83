package jp.madoguchi.forms.fieldtype;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** Days and times of day that would suit an applicant, the best first, such as for an inspection. */
final class AppointmentField implements FieldType {

    static final Setting<OptionList> SLOTS = Setting.of(
            "slots",
            SettingForm.of(SettingForm.Kind.OPTIONS),
            OptionList.of(List.of()),
            (source, key, otherwise) -> OptionList.of(source.options(key)));
    private static final Setting<Integer> CHOICES = Setting.whole("choices", 1, 5, 3);
    private static final Setting<Integer> EARLIEST = Setting.whole("earliest-days", 0, 180, 1);
    private static final Setting<Integer> LATEST = Setting.whole("latest-days", 1, 180, 60);
    private static final Setting<Boolean> WEEKDAYS_ONLY = Setting.flag("weekdays-only", true);

    @Override
    public String id() {
        return "appointment";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SLOTS, CHOICES, EARLIEST, LATEST, WEEKDAYS_ONLY);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        if (settings.get(EARLIEST) > settings.get(LATEST)) {
            source.error("earliest-days", "'earliest-days' is more than 'latest-days': no day could be chosen");
        }
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.listOf(Type.contextOf(Map.of("date", Type.DATE, "slot", Type.STRING)));
    }

    @Override
    public List<String> parts(FieldSettings settings) {
        return IntStream.rangeClosed(1, settings.get(CHOICES))
                .boxed()
                .flatMap(i -> Stream.of("date_" + i, "slot_" + i))
                .toList();
    }

    @Override
    public LocalizedText partLabel(String part, FieldSettings settings) {
        int at = part.indexOf('_');
        return at < 0
                ? Messages.message("part-appointment-" + part)
                : Messages.message("part-appointment-" + part.substring(0, at), part.substring(at + 1));
    }

    @Override
    public List<Option> partOptions(String part, FieldSettings settings, LocalDate today) {
        if (!part.startsWith("date_")) {
            return settings.get(SLOTS);
        }
        return IntStream.rangeClosed(settings.get(EARLIEST), settings.get(LATEST))
                .mapToObj(today::plusDays)
                .filter(day -> suits(day, settings))
                .map(AppointmentField::option)
                .toList();
    }

    @Override
    public Option formerOption(String part, String typed) {
        LocalDate day = part.startsWith("date_") ? DateText.iso(typed) : null;
        return day == null ? FieldType.super.formerOption(part, typed) : option(day);
    }

    private static Option option(LocalDate day) {
        return new Option(day.toString(), shown(day), LocalizedText.EMPTY);
    }

    private static boolean suits(LocalDate day, FieldSettings settings) {
        return !settings.get(WEEKDAYS_ONLY)
                || (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    private static LocalizedText shown(LocalDate day) {
        return new LocalizedText(
                FullDate.withWeekday(Language.JA, day),
                FullDate.withWeekday(Language.JA_EASY, day),
                FullDate.withWeekday(Language.EN, day));
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.notUnderstood(typed, Problem.of("wrong-type"));
    }

    @Override
    public ParsedInput parseParts(Map<String, String> typed, FieldSettings settings) {
        List<Map<String, String>> wishes = new ArrayList<>();
        for (int i = 1; i <= settings.get(CHOICES); i++) {
            Map<String, String> wish = new LinkedHashMap<>();
            String day = typed.getOrDefault("date_" + i, "").strip();
            String slot = typed.getOrDefault("slot_" + i, "").strip();
            if (!day.isEmpty()) {
                wish.put(
                        "date",
                        DateText.read(day).date().map(LocalDate::toString).orElse(day));
            }
            if (!slot.isEmpty()) {
                wish.put("slot", slot);
            }
            wishes.add(wish);
        }
        while (!wishes.isEmpty() && wishes.get(wishes.size() - 1).isEmpty()) {
            wishes.remove(wishes.size() - 1);
        }
        return wishes.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(List.copyOf(wishes));
    }

    @Override
    public Map<String, String> typedParts(Object stored, FieldSettings settings) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<?> wishes = stored instanceof List<?> list ? list : List.of(stored);
        for (int i = 1; i <= settings.get(CHOICES); i++) {
            Map<String, String> wish = i <= wishes.size()
                    ? PartTexts.anything(wishes.get(i - 1), List.of("date", "slot"), "date")
                    : Map.of();
            typed.put("date_" + i, wish.getOrDefault("date", ""));
            typed.put("slot_" + i, wish.getOrDefault("slot", ""));
        }
        return typed;
    }

    private static @Nullable List<PartTexts> wishes(Object stored, FieldSettings settings) {
        if (!(stored instanceof List<?> list) || list.isEmpty() || list.size() > settings.get(CHOICES)) {
            return null;
        }
        List<PartTexts> wishes = new ArrayList<>();
        for (Object entry : list) {
            PartTexts wish = PartTexts.of(entry, List.of("date", "slot"));
            if (wish == null) {
                return null;
            }
            wishes.add(wish);
        }
        return wishes;
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        List<PartTexts> wishes = wishes(stored, settings);
        if (wishes == null) {
            return null;
        }
        List<Map<String, Object>> values = new ArrayList<>();
        for (PartTexts wish : wishes) {
            LocalDate day = DateText.iso(wish.get("date"));
            if (day == null || !settings.get(SLOTS).has(wish.get("slot"))) {
                return null;
            }
            values.add(Map.of("date", day, "slot", wish.get("slot")));
        }
        return values;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        List<PartTexts> wishes = wishes(stored, settings);
        if (wishes == null) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        Set<Map<String, String>> seen = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            PartTexts wish = wishes.get(i);
            String number = String.valueOf(i + 1);
            checkDay(wish.get("date"), number, settings, today, problems);
            if (!settings.get(SLOTS).has(wish.get("slot"))) {
                problems.accept(Problem.at("slot_" + number, "appointment-slot", number));
            }
            if (!wish.map().isEmpty() && !seen.add(wish.map())) {
                problems.accept(Problem.at("date_" + number, "appointment-twice", number));
            }
        }
    }

    private static void checkDay(
            String text, String number, FieldSettings settings, LocalDate today, Consumer<Problem> problems) {
        String part = "date_" + number;
        LocalDate day = DateText.iso(text);
        if (day == null) {
            problems.accept(Problem.at(part, "appointment-date", number));
        } else if (day.isBefore(today.plusDays(settings.get(EARLIEST)))) {
            problems.accept(
                    Problem.at(part, "appointment-early", number, shown(today.plusDays(settings.get(EARLIEST)))));
        } else if (day.isAfter(today.plusDays(settings.get(LATEST)))) {
            problems.accept(Problem.at(part, "appointment-late", number, shown(today.plusDays(settings.get(LATEST)))));
        } else if (!suits(day, settings)) {
            problems.accept(Problem.at(part, "appointment-weekend", number));
        }
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof List<?> list)) {
            return String.valueOf(stored);
        }
        boolean several = settings.get(CHOICES) > 1;
        return IntStream.range(0, list.size())
                .mapToObj(i -> (several ? Messages.message("shown-wish", i + 1).in(language) : "")
                        + wish(list.get(i), settings, language))
                .collect(Collectors.joining("\n"));
    }

    private static String wish(Object stored, FieldSettings settings, Language language) {
        Map<String, String> wish = PartTexts.anything(stored, List.of("date", "slot"), "date");
        String text = wish.getOrDefault("date", "");
        LocalDate day = DateText.iso(text);
        return (day == null ? text : FullDate.withWeekday(language, day)) + " "
                + Option.label(settings.get(SLOTS), wish.getOrDefault("slot", ""), language);
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        String slots = Blanks.boxes(settings.get(SLOTS).stream()
                .map(option -> option.label().in(language))
                .toList());
        return IntStream.rangeClosed(1, settings.get(CHOICES))
                .mapToObj(i -> Messages.message("shown-wish", i).in(language)
                        + Messages.message("blank-date").in(language) + "\n" + slots)
                .collect(Collectors.joining("\n"));
    }
}
