package jp.madoguchi.workflow.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import jp.madoguchi.forms.answer.Answers;

/** What differs between two sets of answers, leaf by leaf. */
public final class AnswerDifference {
    private AnswerDifference() {}

    /** Paths whose values differ, in order. */
    public static List<String> paths(Answers before, Answers after) {
        Map<String, Object> old = leaves(before);
        Map<String, Object> now = leaves(after);
        TreeSet<String> all = new TreeSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeIf(path -> {
            Object was = old.get(path);
            return was != null && was.equals(now.get(path));
        });
        return List.copyOf(all);
    }

    /**
     * Values before and after.
     *
     * @param display shows the value at a path as text
     */
    public static List<CorrectedValue> between(
            Answers before, Answers after, BiFunction<String, Object, String> display) {
        Map<String, Object> old = leaves(before);
        Map<String, Object> now = leaves(after);
        List<CorrectedValue> changes = new ArrayList<>();
        for (String path : paths(before, after)) {
            Object was = old.get(path);
            Object is = now.get(path);
            changes.add(new CorrectedValue(
                    path, was == null ? "" : display.apply(path, was), is == null ? "" : display.apply(path, is)));
        }
        return changes;
    }

    private static Map<String, Object> leaves(Answers answers) {
        Map<String, Object> leaves = new LinkedHashMap<>();
        answers.values().forEach((key, value) -> collect(key, value, leaves));
        return leaves;
    }

    private static void collect(String path, Object value, Map<String, Object> leaves) {
        if (value instanceof Map<?, ?> map && !map.containsKey("attachment")) {
            map.forEach((key, child) -> {
                if (child != null && !Answers.ROW_ID.equals(key)) {
                    collect(path + "." + key, child, leaves);
                }
            });
        } else if (value instanceof List<?> list && isRows(list)) {
            for (int row = 0; row < list.size(); row++) {
                collect(path + "[" + row + "]", list.get(row), leaves);
            }
        } else {
            leaves.put(path, value);
        }
    }

    private static boolean isRows(List<?> list) {
        return !list.isEmpty()
                && list.stream().allMatch(row -> row instanceof Map<?, ?> map && !map.containsKey("attachment"));
    }
}
