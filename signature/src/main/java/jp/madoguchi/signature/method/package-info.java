/**
 * An applicant's signature: the frozen ASiC-E container, the ways to sign it and the strict check of what comes back.
 *
 * <p>It does not know procedures, cases or what application.json means.
 */
@NullMarked
package jp.madoguchi.signature.method;

import org.jspecify.annotations.NullMarked;
