/**
 * The sentences shown for refusals and verdicts, in Japanese, easy Japanese and English.
 *
 * <p>It does not know what led to a refusal.
 */
@NullMarked
package jp.madoguchi.signature.words;

import org.jspecify.annotations.NullMarked;
