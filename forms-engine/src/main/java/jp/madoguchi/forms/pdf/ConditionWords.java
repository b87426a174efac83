package jp.madoguchi.forms.pdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.rule.PlainCondition;
import jp.madoguchi.forms.rule.SourceText;

/** Says when a part of a form must be filled in, in the words of the form: 「請求者」が「代理人」のとき. */
final class ConditionWords {
    private static final int MOST_VALUES = 4;

    private final Labels labels;

    ConditionWords(Labels labels) {
        this.labels = labels;
    }

    /**
     * The condition in words, or that it is for those whom it concerns where it cannot be said in a sentence.
     *
     * @param fields what names in the condition stand for, the nearest first
     */
    String of(SourceText condition, List<Field> fields) {
        return PlainCondition.of(condition)
                .flatMap(plain -> words(plain, fields))
                .map(words -> labels.get("blank.when", words))
                .orElseGet(() -> labels.get("blank.whereItApplies"));
    }

    private Optional<String> words(PlainCondition condition, List<Field> fields) {
        if (condition instanceof PlainCondition.All all) return joined(all.conditions(), "blank.and", fields);
        if (condition instanceof PlainCondition.Any any) return joined(any.conditions(), "blank.or", fields);
        if (condition instanceof PlainCondition.Among among) return among(among, fields);
        if (condition instanceof PlainCondition.Compared compared) return compared(compared, fields);
        PlainCondition.Answered answered = (PlainCondition.Answered) condition;
        return named(answered.field(), fields)
                .map(field -> labels.get(answered.answered() ? "blank.answered" : "blank.notAnswered", label(field)));
    }

    private Optional<String> joined(List<PlainCondition> conditions, String key, List<Field> fields) {
        List<Optional<String>> parts =
                conditions.stream().map(part -> words(part, fields)).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(labels.get(key))))
                : Optional.empty();
    }

    private Optional<String> among(PlainCondition.Among among, List<Field> fields) {
        Optional<Field> field = named(among.field(), fields);
        if (field.isEmpty() || among.values().size() > MOST_VALUES) return Optional.empty();
        String values = among.values().stream()
                .map(value -> field.get().type().display(value, field.get().settings(), labels.language()))
                .map(value -> labels.get("blank.quoted", value))
                .collect(Collectors.joining(labels.get("blank.orValue")));
        return Optional.of(labels.get(among.among() ? "blank.is" : "blank.isNot", label(field.get()), values));
    }

    private Optional<String> compared(PlainCondition.Compared compared, List<Field> fields) {
        BigDecimal limit = compared.limit();
        return named(compared.field(), fields)
                .map(field -> labels.get(
                        switch (compared.operator()) {
                            case "<" -> "blank.less";
                            case "<=" -> "blank.atMost";
                            case ">" -> "blank.more";
                            default -> "blank.atLeast";
                        },
                        label(field),
                        field.type().display(limit, field.settings(), labels.language())));
    }

    private static Optional<Field> named(String name, List<Field> fields) {
        return fields.stream().filter(field -> field.id().equals(name)).findFirst();
    }

    private String label(Field field) {
        return labels.get("blank.quoted", field.label().in(labels.language()));
    }
}
