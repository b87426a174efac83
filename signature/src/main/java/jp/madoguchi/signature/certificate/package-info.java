/**
 * Certificates as this product accepts them: profiles, trust anchors, path validation and the attributes they carry.
 *
 * <p>It does not know what is signed, by whom it was filed, or whether a certificate has been revoked.
 */
@NullMarked
package jp.madoguchi.signature.certificate;

import org.jspecify.annotations.NullMarked;
