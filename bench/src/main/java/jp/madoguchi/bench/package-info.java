/**
 * Measures the product beside its peers and prints one JSON line for each result.
 *
 * <p>It does not know what is fast enough: goals come with each benchmark.
 */
@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
