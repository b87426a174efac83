package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.review.Inspection;

/** An inspection on site (現地確認). */
record InspectionBody(
        int number,
        String place,
        List<Instant> slots,
        Optional<Instant> startsAt,
        Optional<Inspection.Result> result,
        Optional<String> findings) {

    static InspectionBody of(Inspection inspection) {
        return new InspectionBody(
                inspection.number(),
                inspection.place(),
                inspection.slots(),
                inspection.startsAt(),
                inspection.outcome().map(Inspection.Outcome::result),
                inspection.outcome().map(Inspection.Outcome::findings));
    }
}
