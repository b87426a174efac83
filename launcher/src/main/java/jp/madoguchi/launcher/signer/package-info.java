/**
 * The local signer: signs with a card or token of this computer what a page of an allowed site asks for, after its
 * holder has seen the documents and given the PIN here, not there.
 *
 * <p>It does not know applications or sessions of the site, and keeps neither PINs nor signatures.
 */
@NullMarked
package jp.madoguchi.launcher.signer;

import org.jspecify.annotations.NullMarked;
