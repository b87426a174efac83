/**
 * Which values expressions of a form can have: whether a condition can ever be true, and what must hold if it is.
 *
 * <p>What is said to be impossible is impossible; what is said to be possible may still be impossible. It knows nothing of
 * files and messages.
 */
@NullMarked
package jp.madoguchi.forms.possible;

import org.jspecify.annotations.NullMarked;
