package jp.madoguchi.forms.template;

/**
 * A stretch of text in one weight.
 *
 * @param text may hold line breaks
 */
public record Run(String text, boolean bold) {}
