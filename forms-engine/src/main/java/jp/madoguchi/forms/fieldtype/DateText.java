package jp.madoguchi.forms.fieldtype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.forms.validation.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: {@code 2026-04-01}, {@code 2026年4月1日}, {@code 令和8年4月1日}, {@code R8.4.1},
 * {@code 平成元年1月8日}.
 */
final class DateText {

    private static final Pattern DATE = Pattern.compile(
            "(明治|大正|昭和|平成|令和|西暦|[MTSHRmtshr])?\\.?\\s*(元|\\d{1,4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

    /** No era has lasted longer; a larger figure is a year of the common era. */
    private static final int LONGEST_ERA = 99;

    private final @Nullable LocalDate date;
    private final @Nullable LocalDate offered;
    private final @Nullable Problem problem;

    private DateText(@Nullable LocalDate date, @Nullable LocalDate offered, @Nullable Problem problem) {
        this.date = date;
        this.offered = offered;
        this.problem = problem;
    }

    private DateText(@Nullable LocalDate date, @Nullable Problem problem) {
        this(date, null, problem);
    }

    /** The date that a text with a year its era never had probably means: 平成35年 is 令和5年. */
    static Optional<LocalDate> offered(String typed) {
        return iso(typed) == null ? Optional.ofNullable(read(typed).offered) : Optional.empty();
    }

    /** What was wrong with a stored text when it was typed, or that it must be stored differently. */
    static Problem unread(String part, String text) {
        Problem problem = read(text).problem().orElse(Problem.of("date"));
        return new Problem(part, problem.code(), problem.arguments(), problem.severity());
    }

    /** The date, if it could be understood. */
    Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** What is wrong, if it could not. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** The date of {@code yyyy-MM-dd}, which is what is stored; null for any other text. */
    static @Nullable LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static DateText read(String typed) {
        String narrow = Widths.narrow(typed);
        Matcher matcher = DATE.matcher(narrow);
        if (!matcher.matches()) {
            return new DateText(null, Problem.of("date"));
        }
        String eraName = matcher.group(1) == null ? "" : matcher.group(1);
        String year = matcher.group(2);
        return of(eraName, year, Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)));
    }

    private static DateText of(String eraName, String yearText, int month, int day) {
        Optional<Era> era = Era.find(eraName);
        if (era.isEmpty() && yearText.length() != 4) {
            return new DateText(null, Problem.of("date-era-missing"));
        }
        int year = yearText.equals("元") ? 1 : Integer.parseInt(yearText);
        LocalDate date;
        try {
            date = LocalDate.of(
                    year > LONGEST_ERA
                            ? year
                            : era.map(found -> found.commonYear(year)).orElse(year),
                    month,
                    day);
        } catch (DateTimeException e) {
            return new DateText(null, Problem.of("date-impossible"));
        }
        if (era.isPresent() && (year < 1 || Era.of(date).isEmpty())) {
            return new DateText(null, Problem.of("date-impossible"));
        }
        if (era.isPresent() && (year > LONGEST_ERA || !era.get().contains(date))) {
            return new DateText(
                    null,
                    date,
                    Problem.of(
                            "date-era",
                            era.get().kanji() + yearText + "年",
                            FullDate.ofCommonEra(date),
                            Era.format(date)));
        }
        return date.getYear() < 1 ? new DateText(null, Problem.of("date-impossible")) : new DateText(date, null);
    }
}
