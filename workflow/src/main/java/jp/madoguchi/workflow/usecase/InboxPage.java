package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.SignatureState;

/**
 * One page of the inbox.
 *
 * @param rows at most as many as asked for, by due day
 * @param next cursor of the next page
 * @param counts cases per tab over the official's offices
 */
public record InboxPage(List<Row> rows, Optional<String> next, Map<InboxFilter.Tab, Long> counts) {
    public InboxPage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /**
     * One case.
     *
     * @param id which
     * @param arrivalNumber its number
     * @param procedureId of which procedure
     * @param procedureName Japanese name
     * @param office office in charge
     * @param applicantName name as shown in lists
     * @param state where it stands
     * @param signatureState how far the signature is checked
     * @param arrivedAt when
     * @param dueOn last day of the standard period, moved by pauses
     * @param standing whether the standard period stands still: the case is not late
     * @param answerDueOn by when the applicant's answer to a correction is asked for
     * @param claimedBy name of who works on it
     * @param version case version to act on
     * @param followUpOn when an official wants to look again
     * @param labels the office's words on it
     * @param channel how it reached the office
     * @param group name of the group (係) that has it
     * @param unread messages of applicant and guests that nobody of the office has seen
     * @param revocationWaits whether the revocation of a document of this case waits for its second person
     */
    public record Row(
            ApplicationId id,
            String arrivalNumber,
            String procedureId,
            String procedureName,
            String office,
            String applicantName,
            ApplicationState state,
            SignatureState signatureState,
            Instant arrivedAt,
            LocalDate dueOn,
            boolean standing,
            Optional<LocalDate> answerDueOn,
            Optional<String> claimedBy,
            long version,
            Optional<LocalDate> followUpOn,
            List<String> labels,
            Channel channel,
            Optional<String> group,
            int unread,
            boolean revocationWaits) {
        public Row {
            labels = List.copyOf(labels);
        }
    }
}
