/**
 * What becomes of answers to one version of a form under the next: which find their place, which are lost, and what the
 * new version says about them.
 *
 * <p>It does not know where answers are stored.
 */
@NullMarked
package jp.madoguchi.forms.migration;

import org.jspecify.annotations.NullMarked;
