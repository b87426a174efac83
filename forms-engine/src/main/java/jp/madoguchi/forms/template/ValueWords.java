package jp.madoguchi.forms.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.forms.text.DateWords;
import jp.madoguchi.forms.text.Language;
import org.jspecify.annotations.Nullable;

/** A FEEL value as a document writes it. */
final class ValueWords {
    private ValueWords() {}

    /** The words; null gives an empty text. */
    static String of(@Nullable Object value, Language language) {
        if (value == null) return "";
        if (value instanceof String text) return text;
        if (value instanceof LocalDate date) return DateWords.of(date, language);
        if (value instanceof BigDecimal number) return number(number);
        if (value instanceof Boolean yes) {
            if (language == Language.EN) return yes ? "yes" : "no";
            return yes ? "はい" : "いいえ";
        }
        if (value instanceof List<?> list) {
            String comma = language == Language.EN ? ", " : "、";
            return list.stream().map(item -> of(item, language)).collect(Collectors.joining(comma));
        }
        return value.toString();
    }

    private static String number(BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return point < 0 ? grouped : grouped + plain.substring(point);
    }
}
