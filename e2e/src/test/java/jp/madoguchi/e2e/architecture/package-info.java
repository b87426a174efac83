/**
 * The house rules of the code, each with a violator in {@code violator} that turns it red.
 *
 * <p>It does not know what the code does, only who may know whom.
 */
@NullMarked
package jp.madoguchi.e2e.architecture;

import org.jspecify.annotations.NullMarked;
