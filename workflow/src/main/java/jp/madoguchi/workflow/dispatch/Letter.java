package jp.madoguchi.workflow.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * A letter to an applicant (通知の手紙), in the words that stood when it was written.
 *
 * @param application of which case
 * @param number 1, 2, … within the case
 * @param kind name of the notice
 * @param title what it is
 * @param writtenOn its date
 * @param paragraphs before the items
 * @param items one by one; may be empty
 * @param closing after the items
 * @param writtenAt when it was written
 */
public record Letter(
        ApplicationId application,
        int number,
        String kind,
        String title,
        LocalDate writtenOn,
        List<String> paragraphs,
        List<String> items,
        List<String> closing,
        Instant writtenAt) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        items = List.copyOf(items);
        closing = List.copyOf(closing);
    }
}
