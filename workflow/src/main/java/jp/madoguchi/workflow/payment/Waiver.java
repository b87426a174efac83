package jp.madoguchi.workflow.payment;

import java.time.Instant;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * Part or all of a demand forgiven (減免).
 *
 * @param yen how much, over 0
 * @param ground the ground of the procedure's list that applies, in Japanese
 * @param reason why it applies in this case
 * @param by who decided it
 * @param at when
 */
public record Waiver(long yen, String ground, String reason, OfficialId by, Instant at) {}
