package jp.madoguchi.workflow.individualnumber;

import java.time.Period;

/**
 * How long Individual Numbers stay.
 *
 * @param afterEnd after the end of the case
 * @param inDraft after the last change of a draft
 */
public record NumberRetention(Period afterEnd, Period inDraft) {}
