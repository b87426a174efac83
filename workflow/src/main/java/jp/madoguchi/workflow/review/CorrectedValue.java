package jp.madoguchi.workflow.review;

/**
 * What a signed answer changed at one path.
 *
 * @param path where
 * @param before the value before, as text; empty if none
 * @param after the value after, as text; empty if none
 */
public record CorrectedValue(String path, String before, String after) {}
