package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.rule.Type;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.validation.Messages;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** Files; in expressions, the list of their names. */
final class AttachmentField implements FieldType {

    private static final Setting<Integer> MAX_FILES = SharedSettings.MAX_ITEMS.orElse(10);

    @Override
    public String id() {
        return "attachment";
    }

    @Override
    public String missingMessage() {
        return "required-attachment";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SharedSettings.ACCEPT, SharedSettings.MAX_BYTES, SharedSettings.MIN_ITEMS, MAX_FILES);
    }

    @Override
    public Input input(FieldSettings settings) {
        return Input.FILES;
    }

    @Override
    public Type feelType(FieldSettings settings) {
        return Type.listOf(Type.STRING);
    }

    @Override
    public ParsedInput parse(String typed, FieldSettings settings) {
        return typed.isBlank() ? ParsedInput.BLANK : ParsedInput.notUnderstood(typed, Problem.of("wrong-type"));
    }

    @Override
    public @Nullable Object feelValue(Object stored, FieldSettings settings) {
        if (!(stored instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        List<Optional<AttachmentReference>> files =
                list.stream().map(AttachmentReference::of).toList();
        return files.stream().allMatch(Optional::isPresent)
                ? files.stream()
                        .flatMap(Optional::stream)
                        .map(AttachmentReference::name)
                        .toList()
                : null;
    }

    @Override
    public void check(
            Object stored,
            @Nullable Object feelValue,
            FieldSettings settings,
            LocalDate today,
            Consumer<Problem> problems) {
        if (feelValue == null || !(stored instanceof List<?> list)) {
            problems.accept(Problem.of("wrong-type"));
            return;
        }
        int most = settings.get(MAX_FILES);
        if (list.size() > most) {
            problems.accept(Problem.of("attachment-too-many", most));
        } else if (list.size() < settings.get(SharedSettings.MIN_ITEMS)) {
            problems.accept(Problem.of("attachment-too-few", settings.get(SharedSettings.MIN_ITEMS)));
        }
        list.stream().map(AttachmentReference::of).flatMap(Optional::stream).forEach(file -> {
            if (!settings.get(SharedSettings.ACCEPT).contains(file.type())) {
                problems.accept(Problem.of("attachment-type", file.name()));
            } else if (file.size() == 0) {
                problems.accept(Problem.of("attachment-empty", file.name()));
            } else if (file.size() > settings.get(SharedSettings.MAX_BYTES)) {
                problems.accept(
                        Problem.of("attachment-size", file.name(), settings.get(SharedSettings.MAX_BYTES) / 1_000_000));
            }
        });
    }

    @Override
    public String display(Object stored, FieldSettings settings, Language language) {
        if (!(stored instanceof List<?> list)) {
            return String.valueOf(stored);
        }
        return list.stream()
                .map(value -> AttachmentReference.of(value)
                        .map(AttachmentReference::name)
                        .orElse(String.valueOf(value)))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    @Override
    public String blank(FieldSettings settings, Language language) {
        return "□ " + Messages.message("blank-attached").in(language);
    }
}
