/**
 * Issued documents: numbers, verification codes, and what the agency stands by.
 *
 * <p>It does not know layout and cryptography.
 */
@NullMarked
package jp.madoguchi.workflow.issuance;

import org.jspecify.annotations.NullMarked;
