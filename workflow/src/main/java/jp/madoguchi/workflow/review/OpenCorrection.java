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
 * @param closedAt when it ended without one: the case went on with what was filed, or was withdrawn
 * @param extensions how the date was moved, oldest first
 */
public record OpenCorrection(
        int number,
        Instant requestedAt,
        LocalDate dueOn,
        List<CorrectionItem> items,
        Optional<Instant> answeredAt,
        Optional<Instant> closedAt,
        List<Extension> extensions) {
    public OpenCorrection {
        items = List.copyOf(items);
        extensions = List.copyOf(extensions);
    }

    /**
     * A later date.
     *
     * @param at when it was given
     * @param dueOn the new date
     */
    public record Extension(Instant at, LocalDate dueOn) {}

    /** Whether its answer is waited for. */
    public boolean isOpen() {
        return answeredAt.isEmpty() && closedAt.isEmpty();
    }

    /** Whether the date has passed without an answer; nothing follows by itself. */
    public boolean isMissed(LocalDate today) {
        return isOpen() && today.isAfter(dueOn);
    }

    /** Whether the applicant may change this path now. */
    public boolean opens(String path) {
        return isOpen() && items.stream().anyMatch(item -> item.opens(path));
    }
}
