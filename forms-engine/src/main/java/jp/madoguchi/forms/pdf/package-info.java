/**
 * Puts applications, receipts and issued documents on paper: tagged PDF/A-2u, PDF/UA-1 with the exact characters people typed.
 *
 * <p>It does not know who signs or seals what it prints, and keeps nothing.
 */
@NullMarked
package jp.madoguchi.forms.pdf;

import org.jspecify.annotations.NullMarked;
