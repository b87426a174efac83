package jp.madoguchi.forms.fieldtype;

import java.time.LocalDate;
import java.util.Optional;

/** The eras of the Japanese calendar (元号) with their first and last days. */
enum Era {
    MEIJI("meiji", "明治", "M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
    TAISHO("taisho", "大正", "T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
    SHOWA("showa", "昭和", "S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
    HEISEI("heisei", "平成", "H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
    REIWA("reiwa", "令和", "R", LocalDate.of(2019, 5, 1), LocalDate.MAX);

    private final String id;
    private final String kanji;
    private final String letter;
    private final LocalDate begin;
    private final LocalDate end;

    Era(String id, String kanji, String letter, LocalDate begin, LocalDate end) {
        this.id = id;
        this.kanji = kanji;
        this.letter = letter;
        this.begin = begin;
        this.end = end;
    }

    String id() {
        return id;
    }

    String kanji() {
        return kanji;
    }

    /** The era by its id, its name or its letter. */
    static Optional<Era> find(String name) {
        for (Era era : values()) {
            if (era.id.equalsIgnoreCase(name) || era.kanji.equals(name) || era.letter.equalsIgnoreCase(name)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** The year of the common era for a year of this era. */
    int commonYear(int year) {
        return begin.getYear() + year - 1;
    }

    int yearOf(LocalDate date) {
        return date.getYear() - begin.getYear() + 1;
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(begin) && !date.isAfter(end);
    }

    /** The era a date falls in; none before Meiji. */
    static Optional<Era> of(LocalDate date) {
        for (Era era : values()) {
            if (era.contains(date)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    /** {@code 令和元年5月1日}. */
    static String format(LocalDate date) {
        return of(date).map(era -> {
                    int year = era.yearOf(date);
                    return era.kanji + (year == 1 ? "元" : String.valueOf(year)) + "年" + date.getMonthValue() + "月"
                            + date.getDayOfMonth() + "日";
                })
                .orElse("");
    }
}
