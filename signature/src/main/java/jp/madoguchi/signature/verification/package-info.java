/**
 * What anyone is told about a signed file: verdict, signer, time, level and reasons in words.
 *
 * <p>It does not know whether an agency still stands by a document; that is the register's answer.
 */
@NullMarked
package jp.madoguchi.signature.verification;

import org.jspecify.annotations.NullMarked;
