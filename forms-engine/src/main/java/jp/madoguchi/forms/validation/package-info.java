/**
 * The result of evaluating a form: what is shown, required, computed, and found.
 *
 * <p>It does not know how the result was reached.
 */
@NullMarked
package jp.madoguchi.forms.validation;

import org.jspecify.annotations.NullMarked;
