package jp.madoguchi.workflow.disposition;

import java.time.Instant;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * The disposition (処分), made by the last approval; never changed.
 *
 * @param application the case
 * @param content grant with conditions, or refusal with ground and reasons
 * @param decidedBy who approved last
 * @param decidedAt when
 */
public record Disposition(ApplicationId application, Proposal content, OfficialId decidedBy, Instant decidedAt) {
    /** Granted or refused. */
    public boolean granted() {
        return content.fold(grant -> true, refusal -> false);
    }

    /** The same with its text as it should have read. */
    public Disposition reading(Proposal corrected) {
        return new Disposition(application, corrected, decidedBy, decidedAt);
    }
}
