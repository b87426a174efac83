package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What stands in a letter to an applicant (通知の手紙).
 *
 * @param title what it is
 * @param writtenOn its date
 * @param address where it goes, in one line; empty if unknown
 * @param addressee to whom
 * @param sender agency and office
 * @param procedure the procedure's name
 * @param arrivalNumber 到達番号 of the case
 * @param paragraphs before the items
 * @param items one by one, numbered; may be empty
 * @param closing after the items
 * @param writtenAt when it was written, for the file's own data
 * @param locale of the fixed words
 */
public record LetterContent(
        String title,
        LocalDate writtenOn,
        String address,
        String addressee,
        String sender,
        String procedure,
        String arrivalNumber,
        List<String> paragraphs,
        List<String> items,
        List<String> closing,
        Instant writtenAt,
        Locale locale) {
    public LetterContent {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        closing = List.copyOf(closing);
    }
}
