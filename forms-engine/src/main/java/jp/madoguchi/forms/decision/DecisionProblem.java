package jp.madoguchi.forms.decision;

/**
 * Something wrong in a DMN file.
 *
 * @param line in the file, from 1
 * @param message what is wrong
 */
public record DecisionProblem(int line, String message) {}
