package jp.madoguchi.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.review.OpenCorrection;

/** A correction request (補正の求め). */
record CorrectionView(
        int number,
        Instant requestedAt,
        LocalDate dueOn,
        List<ItemView> items,
        Optional<Instant> answeredAt,
        Optional<Instant> closedAt) {

    /** One place to correct, and why. */
    record ItemView(String path, String reason) {}

    static CorrectionView of(OpenCorrection request) {
        return new CorrectionView(
                request.number(),
                request.requestedAt(),
                request.dueOn(),
                request.items().stream()
                        .map(item -> new ItemView(item.path(), item.reason()))
                        .toList(),
                request.answeredAt(),
                request.closedAt());
    }
}
