package jp.madoguchi.workflow.review;

import java.time.Instant;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.rule.NotAllowedNow;

/**
 * An official's declaration of being too close to a case (利益相反, 除斥・回避).
 *
 * @param official who declared it
 * @param reason why, at most {@value #LONGEST_REASON} characters
 * @param declaredAt since when the official neither opens nor decides the case
 */
public record ConflictOfInterest(OfficialId official, String reason, Instant declaredAt) {
    /** Characters that a reason may have. */
    public static final int LONGEST_REASON = 500;

    /** A declaration in the words that somebody typed. */
    public static ConflictOfInterest of(OfficialId official, String typed, Instant at) throws NotAllowedNow {
        return new ConflictOfInterest(official, reason(typed), at);
    }

    /** A reason as it is kept: not empty, and cut nowhere. */
    public static String reason(String typed) throws NotAllowedNow {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_MISSING);
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new NotAllowedNow(NotAllowedNow.Reason.REASON_TOO_LONG);
        }
        return reason;
    }
}
