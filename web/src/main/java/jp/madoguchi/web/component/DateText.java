package jp.madoguchi.web.component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as each language writes them, in the office's time. */
public final class DateText {
    private DateText() {}

    /** Such as 2026年11月22日（日）. */
    public static String day(LocalDate day, Language language) {
        return switch (language) {
            case JA -> day.format(DateTimeFormatter.ofPattern("uuuu年M月d日（E）", Locale.JAPANESE));
            case JA_EASY -> day.format(DateTimeFormatter.ofPattern("uuuu年 M月 d日", Locale.JAPANESE));
            case EN -> day.format(DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH));
        };
    }

    /** Such as 2026年11月22日（日）10時05分. */
    public static String moment(Instant at, ZoneId office, Language language) {
        var local = at.atZone(office);
        String day = day(local.toLocalDate(), language);
        return language == Language.EN
                ? day + ", " + local.format(DateTimeFormatter.ofPattern("HH:mm"))
                : day + local.format(DateTimeFormatter.ofPattern(language == Language.JA ? "H時mm分" : " H時 mm分"));
    }

    /** Such as 10:05. */
    public static String clock(Instant at, ZoneId office) {
        return at.atZone(office).format(DateTimeFormatter.ofPattern("H:mm"));
    }
}
