/**
 * A certification authority in miniature: certificates, CRLs, OCSP answers and timestamps for the demo and for tests.
 *
 * <p>It is never part of a productive installation's trust.
 */
@NullMarked
package jp.madoguchi.signature.authority;

import org.jspecify.annotations.NullMarked;
