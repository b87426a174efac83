package jp.madoguchi.forms.form;

/**
 * Something wrong in a form's rules.
 *
 * @param line in the form's file, from 1
 * @param column in the line, from 1
 * @param message what is wrong
 */
public record FormProblem(int line, int column, String message) {}
