package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** Any number of a code list. */
final class ChoicesField implements FieldType {

    private static final Setting<Integer> MAX_CHOICES = SharedSettings.MAX_ITEMS;

    @Override
    public String id() {
        return "choices";
    }

    @Override
    public String missingMessage() {
        return "required-choice";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.OPTIONS, SharedSettings.LINKED_TO, SharedSettings.MIN_ITEMS, MAX_CHOICES);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        if (settings.get(SharedSettings.OPTIONS).size() > ChoiceField.MOST_LISTED) {
            source.error(
                    source.has("codes") ? "codes" : "options",
                    "every option is a box to tick, at most " + ChoiceField.MOST_LISTED
                            + ": put a field of type choice, which is searched, into a repeat");
        }
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.BOXES;
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.listOf(Type.STRING);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return parseMany(typed.isEmpty() ? List.of() : List.of(typed), settings);
    }

    @Override
    public ParsedInput parseMany(List<String> typed, FieldSettings settings) {
        List<String> chosen = typed.stream().filter(value -> !value.isEmpty()).toList();
        return chosen.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(chosen);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        if (!(stored instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        Set<Object> seen = new HashSet<>();
        for (Object value : list) {
            if (!(value instanceof String text)
                    || !settings.get(SharedSettings.OPTIONS).has(text)
                    || !seen.add(text)) {
                return null;
            }
        }
        return list;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (!(feelValue instanceof List<?> list)) {
            problems.accept(Problem.of("choice"));
        } else if (list.size() < settings.get(SharedSettings.MIN_ITEMS)) {
            problems.accept(Problem.of("choices-min", settings.get(SharedSettings.MIN_ITEMS)));
        } else if (list.size() > settings.get(MAX_CHOICES)) {
            problems.accept(Problem.of("choices-max", settings.get(MAX_CHOICES)));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof List<?> list)) {
            return String.valueOf(stored);
        }
        return list.stream()
                .map(value -> settings.get(SharedSettings.OPTIONS)
                        .option(String.valueOf(value))
                        .map(option -> option.label().in(language))
                        .orElse(String.valueOf(value)))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.boxes(settings.get(SharedSettings.OPTIONS).stream()
                .map(option -> option.label().in(language))
                .toList());
    }
}
