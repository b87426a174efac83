package jp.madoguchi.workflow.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * A substitute decision that the absent one looks at afterwards (後閲).
 *
 * @param id which
 * @param application the case
 * @param absent who looks at it
 * @param deputy who decided
 * @param title the post by which it was decided
 * @param decidedAt when
 * @param seenAt when the absent one confirmed having seen it
 * @param remark what the absent one remarked; empty if nothing
 */
public record LaterInspection(
        UUID id,
        ApplicationId application,
        OfficialId absent,
        OfficialId deputy,
        String title,
        Instant decidedAt,
        Optional<Instant> seenAt,
        String remark) {
    /** A decision just made in substitution. */
    public static LaterInspection of(
            ApplicationId application, OfficialId absent, OfficialId deputy, String title, Instant at) {
        return new LaterInspection(UUID.randomUUID(), application, absent, deputy, title, at, Optional.empty(), "");
    }
}
