/**
 * The public pages of what lies open to inspection (縦覧): the list, one application, its documents.
 *
 * <p>Does not know who asks, and shows nothing that the use case does not hand out.
 */
@NullMarked
package jp.madoguchi.web.publicinspection;

import org.jspecify.annotations.NullMarked;
