package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Aim;
import jp.madoguchi.workflow.review.AdministrativeGuidance.Status;

/**
 * Administrative guidance (行政指導) as both sides see it.
 *
 * @param number 1, 2, … within the case
 * @param official name of the official responsible, which the applicant is told (行政手続法 art. 35)
 * @param givenAt when
 * @param aim what is asked
 * @param content what, and why
 * @param status how the applicant answered
 * @param answeredAt when
 */
public record GuidanceView(
        int number,
        String official,
        Instant givenAt,
        Aim aim,
        String content,
        Status status,
        Optional<Instant> answeredAt) {}
