package jp.madoguchi.web.citizen;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A day as somebody typed it, by era or Western calendar, in any width; {@code 元} is year 1.
 *
 * @param era one of {@link #eras()}
 * @param year year of the era
 * @param month 1–12
 * @param day 1–31
 */
record TypedDay(String era, String year, String month, String day) {
    private static final Map<String, Integer> BEFORE =
            Map.of("western", 0, "reiwa", 2018, "heisei", 1988, "showa", 1925, "taisho", 1911, "meiji", 1867);

    /** Ids of the eras, newest first. */
    static String[] eras() {
        return new String[] {"western", "reiwa", "heisei", "showa", "taisho", "meiji"};
    }

    /** The date; empty if it is none. */
    Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(BEFORE.get(era))
                    .map(before -> LocalDate.of(before + number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.equals("元") ? 1 : Integer.parseInt(plain);
    }
}
