package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import jp.madoguchi.forms.text.Language;

/** Dates in words. */
final class FullDate {

    private FullDate() {}

    static String ofCommonEra(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** With the day of the week: 2026年4月6日（月）. */
    static String withWeekday(Language language, LocalDate date) {
        String day = date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, language == Language.EN ? Locale.ENGLISH : Locale.JAPANESE);
        return language == Language.EN ? day + ", " + in(language, date) : ofCommonEra(date) + "（" + day + "）";
    }

    static String in(Language language, LocalDate date) {
        if (language == Language.EN) {
            return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                    + date.getYear();
        }
        String era = Era.format(date);
        return ofCommonEra(date) + (era.isEmpty() ? "" : "（" + era + "）");
    }
}
