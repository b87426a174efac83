/**
 * By what right somebody decides at a step of the chain: as holder of a post, as its acting head, or in substitution for
 * an absent holder.
 *
 * <p>It does not know what is decided.
 */
@NullMarked
package jp.madoguchi.workflow.authority;

import org.jspecify.annotations.NullMarked;
