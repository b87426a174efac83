/**
 * The public verification pages: by a file, and by the number and code of a document's QR code.
 *
 * <p>Does not know who asks, and keeps nothing of what was uploaded.
 */
@NullMarked
package jp.madoguchi.web.verification;

import org.jspecify.annotations.NullMarked;
