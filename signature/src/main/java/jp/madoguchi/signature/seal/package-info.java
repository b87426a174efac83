/**
 * The official seal on issued PDFs (PAdES) and the strict check of a sealed PDF.
 *
 * <p>It does not know how the document was laid out or which disposition it states.
 */
@NullMarked
package jp.madoguchi.signature.seal;

import org.jspecify.annotations.NullMarked;
