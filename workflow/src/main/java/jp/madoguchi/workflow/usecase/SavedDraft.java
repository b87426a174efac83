package jp.madoguchi.workflow.usecase;

import jp.madoguchi.forms.validation.Evaluation;

/**
 * A draft just saved.
 *
 * @param version the new optimistic version
 * @param evaluation what the form says now
 */
public record SavedDraft(long version, Evaluation evaluation) {}
