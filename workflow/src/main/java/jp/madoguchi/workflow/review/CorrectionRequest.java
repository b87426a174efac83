package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/**
 * A new request for correction (補正の求め): a formal defect, each pinned to its place.
 *
 * @param number 1, 2, … within the case
 * @param requestedBy who
 * @param requestedAt when
 * @param dueOn a reasonable date, not before the day after
 * @param items at least one
 */
public record CorrectionRequest(
        int number, OfficialId requestedBy, Instant requestedAt, LocalDate dueOn, List<CorrectionItem> items) {
    public CorrectionRequest {
        items = List.copyOf(items);
    }

    /** Checks what the law asks for: something named, and a date ahead. */
    public void requireReasonable(LocalDate today) throws NotAllowedNow {
        if (items.isEmpty()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        if (!dueOn.isAfter(today)) {
            throw new NotAllowedNow(Reason.DATE_PASSED);
        }
    }
}
