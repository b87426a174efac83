/**
 * DSS as the second verifier, with this product's own policy, and its ETSI report as evidence.
 *
 * <p>It does not decide at filing and fetches nothing from the network.
 */
@NullMarked
package jp.madoguchi.signature.evidence;

import org.jspecify.annotations.NullMarked;
