/**
 * Procedures as folders of data: reading, checking and compiling them.
 *
 * <p>It does not know applications or who files them.
 */
@NullMarked
package jp.madoguchi.forms.catalogue;

import org.jspecify.annotations.NullMarked;
