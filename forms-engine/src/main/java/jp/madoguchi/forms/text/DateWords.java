package jp.madoguchi.forms.text;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates as official documents write them: 令和8年4月1日, 令和元年5月1日; in English 1 April 2026. */
public final class DateWords {
    private static final LocalDate FIRST_ERA_DATE = LocalDate.of(1873, 1, 1);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private DateWords() {}

    /** The date in a language; before 1873, when Japan took over this calendar, with the western year. */
    public static String of(LocalDate date, Language language) {
        if (language == Language.EN) return date.format(ENGLISH);
        String year = date.isBefore(FIRST_ERA_DATE) ? date.getYear() + "年" : eraYear(JapaneseDate.from(date));
        return year + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String eraYear(JapaneseDate date) {
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : year) + "年";
    }
}
