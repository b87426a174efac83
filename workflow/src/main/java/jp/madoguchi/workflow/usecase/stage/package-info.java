/**
 * Procedures of several stages: grant, change, report, final amount, request for payment. They know nothing of forms'
 * pages or of the engine.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.stage;

import org.jspecify.annotations.NullMarked;
