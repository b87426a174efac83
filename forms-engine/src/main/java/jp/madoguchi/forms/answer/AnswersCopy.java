package jp.madoguchi.forms.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.AnswersRejected.Reason;

/** Copies a tree of plain values within the limits of answers. */
final class AnswersCopy {

    private AnswersCopy() {}

    static Map<String, Object> copyMap(Map<?, ?> source, int depth) throws AnswersRejected {
        requireDepth(depth);
        requireCount(source.size());
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : source.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw new AnswersRejected(Reason.MALFORMED, "a key is not text");
            }
            if (key.length() > AnswersReader.MAX_KEY) {
                throw new AnswersRejected(Reason.TOO_LARGE, "a key longer than " + AnswersReader.MAX_KEY);
            }
            if (entry.getValue() != null) {
                copy.put(AnswersReader.requireWholeText(key), copyValue(entry.getValue(), depth));
            }
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Object copyValue(Object value, int depth) throws AnswersRejected {
        if (value instanceof Map<?, ?> map) {
            return copyMap(map, depth + 1);
        }
        if (value instanceof List<?> list) {
            requireDepth(depth + 1);
            requireCount(list.size());
            List<Object> copy = new ArrayList<>(list.size());
            for (Object entry : list) {
                if (entry == null) {
                    throw new AnswersRejected(Reason.MALFORMED, "null in a list");
                }
                copy.add(copyValue(entry, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof String text) {
            return AnswersReader.requireWholeText(text);
        }
        if (value instanceof Number number) {
            BigDecimal decimal = value instanceof BigDecimal exact ? exact : decimal(number);
            if (!Answers.isReasonable(decimal)) {
                throw new AnswersRejected(Reason.NUMBER, "more than 34 digits");
            }
            return decimal;
        }
        if (value instanceof Boolean) {
            return value;
        }
        throw new AnswersRejected(
                Reason.MALFORMED, "no answer can be a " + value.getClass().getSimpleName());
    }

    private static BigDecimal decimal(Number number) throws AnswersRejected {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new AnswersRejected(Reason.NUMBER, "not a finite number");
        }
    }

    private static void requireDepth(int depth) throws AnswersRejected {
        if (depth > AnswersReader.MAX_DEPTH) {
            throw new AnswersRejected(Reason.TOO_DEEP, "deeper than " + AnswersReader.MAX_DEPTH);
        }
    }

    private static void requireCount(int count) throws AnswersRejected {
        if (count > AnswersReader.MAX_ENTRIES) {
            throw new AnswersRejected(Reason.TOO_MANY, "more than " + AnswersReader.MAX_ENTRIES + " entries");
        }
    }
}
