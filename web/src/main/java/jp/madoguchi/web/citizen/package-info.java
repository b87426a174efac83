/**
 * The applicant's pages: catalogue, form, signing, receipt, status, correction, withdrawal. One bean a page.
 *
 * <p>It does not know databases, officials or how a signature is checked; it calls use cases.
 */
@NullMarked
package jp.madoguchi.web.citizen;

import org.jspecify.annotations.NullMarked;
