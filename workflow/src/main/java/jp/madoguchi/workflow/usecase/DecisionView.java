package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import jp.madoguchi.workflow.disposition.Proposal;

/**
 * The disposition (処分) in words.
 *
 * @param granted granted or refused
 * @param decidedAt when
 * @param content conditions, or ground, reasons and standard
 * @param term the procedure's own word, such as 不許可
 */
public record DecisionView(boolean granted, Instant decidedAt, Proposal content, String term) {}
