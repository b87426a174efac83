/**
 * Signed CMS messages (RFC 5652) with one signer, read and checked strictly, and written in DER.
 *
 * <p>It does not know what the signed content is, nor whether the signer's certificate is to be trusted.
 */
@NullMarked
package jp.madoguchi.signature.cms;

import org.jspecify.annotations.NullMarked;
