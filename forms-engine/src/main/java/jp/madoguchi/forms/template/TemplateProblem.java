package jp.madoguchi.forms.template;

/**
 * Something wrong in a template.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong and how to mend it
 */
public record TemplateProblem(int line, int column, String message) {}
