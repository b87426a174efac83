/**
 * The evidence of an application as one ZIP that anybody can check with OpenSSL alone.
 *
 * <p>It does not know whose application it is and who may have it.
 */
@NullMarked
package jp.madoguchi.signature.dossier;

import org.jspecify.annotations.NullMarked;
