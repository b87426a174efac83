package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How the issued document reaches the applicant, one of the procedure's ways; none is chosen beforehand, because
 * electronic delivery needs the recipient's wish (デジタル手続法 art. 7).
 */
final class DeliveryField implements FieldType {

    private static final List<String> KNOWN = List.of("electronic", "post", "counter");
    private static final Setting<List<String>> WAYS = Setting.of(
            "ways",
            SettingForm.words(SettingForm.Kind.WORDS, KNOWN),
            KNOWN,
            (source, key, otherwise) -> source.has(key)
                    ? List.copyOf(source.texts(key))
                    : source.procedure().delivery());

    @Override
    public String id() {
        return "delivery";
    }

    @Override
    public String missingMessage() {
        return "required-choice";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WAYS);
    }

    @Override
    public void checkDefinition(FieldSettings settings, SettingSource source) {
        for (String way : settings.get(WAYS)) {
            if (!source.procedure().delivery().contains(way)) {
                source.error(
                        "ways",
                        "'" + way + "' is no way of delivery of this procedure: see delivery in procedure.yaml");
            }
        }
        if (settings.get(WAYS).isEmpty()) {
            source.error("type", "a delivery field needs ways: write delivery in procedure.yaml");
        }
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.STRING;
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.BUTTONS;
    }

    @Override
    public List<Option> options(FieldSettings settings) {
        return Option.named("delivery-", settings.get(WAYS));
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isEmpty() ? ParsedInput.BLANK : ParsedInput.of(typed);
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        return stored instanceof String way && settings.get(WAYS).contains(way) ? way : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue == null) {
            problems.accept(Problem.of("choice"));
        }
    }

    @Override
    public String typed(Object stored, FieldSettings settings) {
        return String.valueOf(stored);
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        String way = String.valueOf(stored);
        return KNOWN.contains(way) ? Option.label(Option.named("delivery-", List.of(way)), way, language) : way;
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return Blanks.boxes(options(settings).stream()
                .map(option -> option.label().in(language))
                .toList());
    }
}
