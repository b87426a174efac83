package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The receipt's number (到達番号): date of arrival, running number, check digit by Damm's algorithm, which finds every
 * wrong digit and every swap of neighbours.
 *
 * @param value such as {@code 20261122-0000012-7}
 */
public record ArrivalNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{8})-(\\d{7,12})-(\\d)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final String[] DAMM = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    public ArrivalNumber {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()
                || checkDigit(shape.group(1) + shape.group(2)) != shape.group(3).charAt(0)) {
            throw new IllegalArgumentException("Not an arrival number");
        }
    }

    /** The number of the running-th filing; running numbers may have gaps. */
    public static ArrivalNumber of(Instant arrivedAt, ZoneId office, long running) {
        String day = DAY.format(LocalDate.ofInstant(arrivedAt, office));
        String number = String.format("%07d", running);
        return new ArrivalNumber(day + "-" + number + "-" + checkDigit(day + number));
    }

    /** Reads what a person typed; empty if a digit is wrong. */
    public static Optional<ArrivalNumber> parse(String typed) {
        try {
            return Optional.of(new ArrivalNumber(typed.strip()));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    static char checkDigit(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return (char) ('0' + interim);
    }

    @Override
    public String toString() {
        return value;
    }
}
