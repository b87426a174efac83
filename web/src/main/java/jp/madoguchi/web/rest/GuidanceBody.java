package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Status;
import jp.madoguchi.workflow.usecase.GuidanceView;

/** Administrative guidance (行政指導): content and official responsible, and how the applicant answered. */
record GuidanceBody(
        int number,
        String official,
        Instant givenAt,
        Aim aim,
        String content,
        Status status,
        Optional<Instant> answeredAt) {

    static GuidanceBody of(GuidanceView view) {
        return new GuidanceBody(
                view.number(),
                view.official(),
                view.givenAt(),
                view.aim(),
                view.content(),
                view.status(),
                view.answeredAt());
    }
}
