/**
 * Files that nobody opens before a malware scanner found them clean (検疫), and the scanner itself.
 *
 * <p>It does not know who wants to open a file, nor what the applicant is told.
 */
@NullMarked
package jp.madoguchi.workflow.quarantine;

import org.jspecify.annotations.NullMarked;
