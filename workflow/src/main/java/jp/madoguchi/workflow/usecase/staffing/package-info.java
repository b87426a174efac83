/**
 * Which person works on which case: the next one, handing over, conflicts of interest.
 *
 * <p>It does not know what the person does with the case.
 */
@NullMarked
package jp.madoguchi.workflow.usecase.staffing;

import org.jspecify.annotations.NullMarked;
