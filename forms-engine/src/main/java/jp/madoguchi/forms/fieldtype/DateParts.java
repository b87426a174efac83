package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.text.Language;
import jp.madoguchi.forms.text.LocalizedText;

/** A date typed into four inputs: an era, which may be the common one, and year, month, day. */
final class DateParts {

    static final List<String> NAMES = List.of("era", "year", "month", "day");
    static final List<String> ERAS = List.of("seireki", "reiwa", "heisei", "showa", "taisho", "meiji");

    private DateParts() {}

    /** What is typed, as one text; empty if nothing is. */
    static String text(Map<String, String> typed, String prefix) {
        String year = typed.getOrDefault(prefix + "year", "").strip();
        String month = typed.getOrDefault(prefix + "month", "").strip();
        String day = typed.getOrDefault(prefix + "day", "").strip();
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return "";
        }
        String era = Era.find(typed.getOrDefault(prefix + "era", "").strip())
                .map(Era::kanji)
                .orElse("");
        return era + year + "年" + month + "月" + day + "日";
    }

    /** The texts to put into the inputs for a stored date, or for what was typed and not understood. */
    static Map<String, String> typed(String stored, String prefix) {
        LocalDate date = DateText.iso(stored);
        if (date != null) {
            return parts(
                    prefix,
                    "seireki",
                    String.valueOf(date.getYear()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getDayOfMonth()));
        }
        int year = stored.indexOf('年');
        int month = stored.indexOf('月', Math.max(year, 0));
        if (year < 0 || month < 0 || !stored.endsWith("日")) {
            return parts(prefix, "seireki", stored, "", "");
        }
        Optional<Era> era = year > 2 ? Era.find(stored.substring(0, 2)) : Optional.empty();
        return parts(
                prefix,
                era.map(Era::id).orElse("seireki"),
                stored.substring(era.isPresent() ? 2 : 0, year),
                stored.substring(year + 1, month),
                stored.substring(month + 1, stored.length() - 1));
    }

    private static Map<String, String> parts(String prefix, String era, String year, String month, String day) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(prefix + "era", era);
        parts.put(prefix + "year", year);
        parts.put(prefix + "month", month);
        parts.put(prefix + "day", day);
        return parts;
    }

    /** A date in words of every language. */
    static LocalizedText shown(LocalDate date) {
        return new LocalizedText(
                FullDate.in(Language.JA, date), FullDate.in(Language.JA_EASY, date), FullDate.in(Language.EN, date));
    }
}
