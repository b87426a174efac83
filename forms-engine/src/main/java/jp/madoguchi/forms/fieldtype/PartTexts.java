package jp.madoguchi.forms.fieldtype;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/** The texts of an answer that has several parts. */
final class PartTexts {

    private final Map<String, String> texts;

    private PartTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The parts of a stored answer; null if it has others, or anything but text in them. */
    static @Nullable PartTexts of(@Nullable Object stored, List<String> names) {
        if (!(stored instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> part : map.entrySet()) {
            if (!(part.getKey() instanceof String name)
                    || !names.contains(name)
                    || !(part.getValue() instanceof String text)) {
                return null;
            }
            texts.put(name, text);
        }
        return new PartTexts(texts);
    }

    /** Whatever text can be found in a stored answer, to show it again; the whole answer in {@code first} if there is none. */
    static Map<String, String> anything(Object stored, List<String> names, String first) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<?, ?> map = stored instanceof Map<?, ?> found ? found : Map.of(first, stored);
        for (String name : names) {
            typed.put(name, map.get(name) == null ? "" : String.valueOf(map.get(name)));
        }
        return typed;
    }

    /** The text of a part; empty if it has none. */
    String get(String name) {
        return texts.getOrDefault(name, "");
    }

    Map<String, String> map() {
        return texts;
    }

    /** Tells characters that must not stand in a part, and too many of them; whether all is well. */
    boolean scan(String name, int most, Consumer<Problem> problems) {
        TextScan scan = TextScan.of(get(name), false);
        if (scan.forbidden() != TextScan.NONE) {
            problems.accept(Problem.at(name, "forbidden-character", scan.forbiddenName()));
            return false;
        } else if (scan.graphemes() > most) {
            problems.accept(Problem.at(name, "too-long", most, scan.graphemes()));
            return false;
        }
        return true;
    }
}
