package jp.madoguchi.web.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.forms.fieldtype.Input;
import jp.madoguchi.forms.fieldtype.ParsedInput;
import jp.madoguchi.forms.fieldtype.Suggestion;
import jp.madoguchi.forms.form.Field;
import org.jspecify.annotations.Nullable;

/** What is typed into the inputs of a field, kept as it was typed; {@link #applyTo} turns it into an answer. */
final class TypedAnswer {
    private static final String[] NOTHING = {};

    private final Field field;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String text = "";
    private String[] chosen = NOTHING;
    private @Nullable Object accepted;
    private @Nullable Object kept;
    private boolean removed;

    TypedAnswer(FieldPlan plan) {
        this.field = plan.field();
        plan.parts().keySet().forEach(part -> parts.put(part, ""));
    }

    /** Fills in what is stored. */
    void show(Object stored) {
        kept = KeptNumber.of(stored).isPresent() ? stored : null;
        if (isMany()) {
            chosen = stored instanceof List<?> list
                    ? list.stream().map(String::valueOf).toArray(String[]::new)
                    : NOTHING;
        } else if (parts.isEmpty()) {
            text = field.type().typed(stored, field.settings());
        } else {
            parts.putAll(field.type().typedParts(stored, field.settings()));
        }
    }

    /** Reads what a page sent, by the names of the inputs. An input that was not on that page stays as it is. */
    void read(String id, Map<String, String[]> inputs) {
        if (isMany()) {
            chosen = inputs.getOrDefault(id, NOTHING);
            return;
        }
        text = first(inputs, id, isButton() ? "" : text);
        parts.replaceAll((part, old) -> first(inputs, id + "-" + part, old));
        removed = inputs.containsKey(id + "-remove");
    }

    private static String first(Map<String, String[]> inputs, String name, String otherwise) {
        String[] values = inputs.get(name);
        return values == null || values.length == 0 ? otherwise : values[0];
    }

    /** Browsers send nothing for buttons and boxes that are not chosen. */
    private boolean isButton() {
        return switch (field.input()) {
            case BUTTONS, SEARCH, TICK -> true;
            default -> false;
        };
    }

    private boolean isMany() {
        return field.input() == Input.BOXES;
    }

    Answers applyTo(Answers answers, String path) {
        if (kept != null && text.isBlank()) return removed ? answers.without(path) : answers.with(path, kept);
        Optional<Object> value = accepted == null ? parsed().value() : Optional.of(accepted);
        return value.isPresent() ? answers.with(path, value.get()) : answers.without(path);
    }

    /** What it means. */
    ParsedInput parsed() {
        if (isMany()) return field.type().parseMany(List.of(chosen), field.settings());
        if (!parts.isEmpty()) return field.type().parseParts(Map.copyOf(parts), field.settings());
        return field.type().parse(text, field.settings());
    }

    Optional<Suggestion> suggestion() {
        return parsed().value().flatMap(value -> field.type().suggestion(value, field.settings()));
    }

    /** Takes the suggestion in place of what is typed. */
    void accept() {
        accepted = suggestion().map(Suggestion::value).orElse(null);
    }

    /** What was typed is kept apart now and not shown again. */
    void keepApart(@Nullable Object stored) {
        kept = stored;
        text = "";
        removed = false;
    }

    boolean isKept() {
        return kept != null;
    }

    boolean isRemoved() {
        return removed;
    }

    String text() {
        return text;
    }

    Map<String, String> parts() {
        return parts;
    }

    boolean isChosen(String value) {
        return isMany() ? Arrays.asList(chosen).contains(value) : text.equals(value);
    }
}
