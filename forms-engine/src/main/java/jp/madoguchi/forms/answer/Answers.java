package jp.madoguchi.forms.answer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has answered so far: an immutable tree of {@code String}, {@code BigDecimal}, {@code Boolean},
 * {@code List} and {@code Map}. Text is kept exactly as typed. Dates are ISO strings; an attachment field holds a list of
 * maps as {@link AttachmentReference} describes; a repeating group is a list of maps. An unanswered field is absent.
 */
public final class Answers {

    /** Nothing answered yet. */
    public static final Answers EMPTY = new Answers(Map.of());

    /** Most bytes that are read. */
    public static final int MAX_BYTES = 1_000_000;

    /**
     * The reserved key of a row's stable id (letters, digits, hyphens). It is no answer: rules do not see it, and no form
     * has a field of that name.
     */
    public static final String ROW_ID = "_row";

    private final Map<String, Object> values;

    private Answers(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads a JSON object in UTF-8 of at most {@link #MAX_BYTES} bytes. JSON nulls count as not answered. */
    public static Answers parse(byte[] json) throws AnswersRejected {
        return new Answers(AnswersReader.read(json));
    }

    /** Reads a JSON object. */
    public static Answers parse(String json) throws AnswersRejected {
        return parse(AnswersReader.requireWholeText(json).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a tree of maps, lists, text, numbers and booleans, which is copied; the limits of {@link #parse} hold.
     * Numbers become {@code BigDecimal}; nulls are left out.
     */
    public static Answers of(Map<String, ?> values) throws AnswersRejected {
        return new Answers(AnswersCopy.copyMap(values, 1));
    }

    /** Takes an unmodifiable tree made from answers, which therefore keeps the limits. */
    public static Answers ofChecked(Map<String, Object> values) {
        return new Answers(values);
    }

    /** The top-level answers by field id; unmodifiable at every level. */
    public Map<String, Object> values() {
        return values;
    }

    /** The answer at a path, if there is one. */
    public Optional<Object> at(String path) {
        @Nullable Object value = values;
        for (Object step : FieldPath.parse(path).steps()) {
            if (step instanceof Integer row) {
                value = value instanceof List<?> list && row < list.size() ? list.get(row) : null;
            } else {
                value = value instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return Optional.ofNullable(value);
    }

    /** Number of rows of the repeating group at a path. */
    public int rows(String path) {
        return at(path).map(value -> value instanceof List<?> list ? list.size() : 0)
                .orElse(0);
    }

    /**
     * These answers with another value at a path; rows in between are added empty.
     *
     * @param value String, BigDecimal, Boolean, or an unmodifiable List or Map of these
     */
    public Answers with(String path, Object value) {
        return new Answers(changedMap(values, FieldPath.parse(path).steps(), 0, value));
    }

    /** These answers without the value at a path; a path that ends in a row removes the row. */
    public Answers without(String path) {
        return at(path).isEmpty()
                ? this
                : new Answers(changedMap(values, FieldPath.parse(path).steps(), 0, null));
    }

    /**
     * One top-level answer with a change inside it.
     *
     * @param answer the answer before, or null
     * @param path where the change is; begins with the top-level field
     * @param value the new value there, or null to take it away
     * @return the answer after the change, or null if nothing is left
     */
    public static @Nullable Object changed(@Nullable Object answer, FieldPath path, @Nullable Object value) {
        return changed(answer, path.steps(), 1, value);
    }

    /** These answers with other top-level answers; null takes one away. */
    public Answers withAll(Map<String, @Nullable Object> changed) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        changed.forEach((name, value) -> {
            if (value == null) {
                copy.remove(name);
            } else {
                copy.put(name, value);
            }
        });
        return new Answers(Collections.unmodifiableMap(copy));
    }

    private static Map<String, Object> changedMap(
            @Nullable Object old, List<Object> steps, int at, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (old instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> copy.put((String) key, entry));
        }
        String key = (String) steps.get(at);
        @Nullable Object changed = changed(copy.get(key), steps, at + 1, value);
        if (changed == null) {
            copy.remove(key);
        } else {
            copy.put(key, changed);
        }
        return Collections.unmodifiableMap(copy);
    }

    private static @Nullable Object changed(@Nullable Object old, List<Object> steps, int at, @Nullable Object value) {
        if (at == steps.size()) {
            return value;
        }
        if (steps.get(at) instanceof String) {
            return changedMap(old, steps, at, value);
        }
        int row = (Integer) steps.get(at);
        if (row > FieldPath.MAX_ROW) {
            throw new IllegalArgumentException("row " + row);
        }
        List<Object> copy = old instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        while (copy.size() <= row) {
            copy.add(Map.of());
        }
        @Nullable Object changed = changed(copy.get(row), steps, at + 1, value);
        if (changed == null) {
            copy.remove(row);
        } else {
            copy.set(row, changed);
        }
        return Collections.unmodifiableList(copy);
    }

    /** JSON in UTF-8 with keys in code unit order: equal answers give equal bytes. */
    public byte[] toJson() {
        return AnswersWriter.write(values).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as {@link #toJson()} as text. */
    public String toJsonText() {
        return AnswersWriter.write(values);
    }

    /** Whether a number from outside is small enough to calculate with (decimal128). */
    static boolean isReasonable(BigDecimal number) {
        return number.precision() <= 34 && number.scale() <= 34 && number.precision() - number.scale() <= 34;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Says nothing about the content: answers are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "Answers(" + values.size() + ")";
    }
}
