package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotAllowedNow.Reason;

/**
 * Administrative guidance (行政指導): the applicant is asked to change or withdraw what was filed. It names its content and
 * the official responsible (行政手続法 art. 35), rests on the applicant's free will (art. 32), never stops the clock, and is
 * not repeated once the applicant has declined (art. 33).
 *
 * @param number 1, 2, … within the case
 * @param givenBy the official responsible
 * @param givenAt when
 * @param aim what is asked
 * @param content what, and why
 * @param status how the applicant answered
 * @param answeredAt when
 */
public record AdministrativeGuidance(
        int number,
        OfficialId givenBy,
        Instant givenAt,
        Aim aim,
        String content,
        Status status,
        Optional<Instant> answeredAt) {

    /** What the applicant is asked to do. */
    public enum Aim {
        /** Change the content. */
        CHANGE,
        /** Withdraw. */
        WITHDRAWAL
    }

    /** How the applicant answered. */
    public enum Status {
        OPEN,
        /** 「応じます」. */
        FOLLOWED,
        /** 「応じません。審査を進めてください」. */
        DECLINED,
        /** The case went on or ended without an answer. */
        CLOSED
    }

    /** New guidance after that given before. */
    public static AdministrativeGuidance give(
            List<AdministrativeGuidance> before, OfficialId by, Instant at, Aim aim, String content)
            throws NotAllowedNow {
        if (content.isBlank()) {
            throw new NotAllowedNow(Reason.REASON_MISSING);
        }
        if (before.stream().anyMatch(given -> given.status == Status.OPEN)) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        if (before.stream().anyMatch(given -> given.status == Status.DECLINED)) {
            throw new NotAllowedNow(Reason.GUIDANCE_DECLINED);
        }
        return new AdministrativeGuidance(
                before.size() + 1, by, at, aim, content.strip(), Status.OPEN, Optional.empty());
    }

    /** With the applicant's answer. */
    public AdministrativeGuidance answered(boolean follows, Instant at) throws NotAllowedNow {
        if (status != Status.OPEN) {
            throw new NotAllowedNow(Reason.WRONG_STATE);
        }
        return new AdministrativeGuidance(
                number, givenBy, givenAt, aim, content, follows ? Status.FOLLOWED : Status.DECLINED, Optional.of(at));
    }
}
