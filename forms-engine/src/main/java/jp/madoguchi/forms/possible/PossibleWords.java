package jp.madoguchi.forms.possible;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words which values a set has. */
final class PossibleWords {

    private static final int MAX_LISTED = 6;

    private PossibleWords() {}

    static String of(Possible values) {
        List<String> words = new ArrayList<>();
        if (values.yes()) {
            words.add("true");
        }
        if (values.no()) {
            words.add("false");
        }
        texts(values.texts(), words);
        values.numbers().parts().forEach(part -> words.add(interval(part, BigDecimal::toPlainString)));
        values.dates()
                .parts()
                .forEach(part -> words.add(interval(
                        part, day -> LocalDate.ofEpochDay(day.longValue()).toString())));
        if (values.nothing()) {
            words.add("not answered");
        }
        if (values.others() && words.isEmpty()) {
            words.add("anything");
        }
        return String.join(" or ", words);
    }

    private static void texts(Texts texts, List<String> words) {
        if (texts.isEmpty()) {
            return;
        }
        String listed = texts.listed().stream()
                .limit(MAX_LISTED)
                .map(text -> "\"" + text + "\"")
                .collect(Collectors.joining(texts.others() ? " and " : " or "));
        String more = texts.listed().size() > MAX_LISTED ? " …" : "";
        words.add(texts.others() ? listed.isEmpty() ? "any text" : "any text but " + listed + more : listed + more);
    }

    private static String interval(Interval part, Function<BigDecimal, String> words) {
        @Nullable BigDecimal low = part.low();
        @Nullable BigDecimal high = part.high();
        if (low == null) {
            return high == null ? "anything" : (part.highIncluded() ? "at most " : "less than ") + words.apply(high);
        } else if (high == null) {
            return (part.lowIncluded() ? "at least " : "more than ") + words.apply(low);
        } else if (part.isPoint()) {
            return words.apply(low);
        }
        return (part.lowIncluded() ? "" : "more than ") + words.apply(low) + " to "
                + (part.highIncluded() ? "" : "less than ") + words.apply(high);
    }
}
