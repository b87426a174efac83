package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A correction request (補正の求め) as both sides see it.
 *
 * @param number 1, 2, … within the case
 * @param requestedAt when
 * @param dueOn reasonable date given; a missed date never refuses by itself
 * @param items what, and why
 * @param answeredAt when the signed answer arrived
 */
public record OpenCorrection(
        int number, Instant requestedAt, LocalDate dueOn, List<CorrectionItem> items, Optional<Instant> answeredAt) {
    public OpenCorrection {
        items = List.copyOf(items);
    }

    /** Whether the applicant may change this path now. */
    public boolean opens(String path) {
        return answeredAt.isEmpty() && items.stream().anyMatch(item -> item.opens(path));
    }
}
