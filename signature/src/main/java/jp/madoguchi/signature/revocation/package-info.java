/**
 * Whether a certificate is good, revoked or of unknown status, from CRLs and OCSP responders the installation names.
 *
 * <p>It does not know certificate profiles and never follows an address written in a certificate.
 */
@NullMarked
package jp.madoguchi.signature.revocation;

import org.jspecify.annotations.NullMarked;
