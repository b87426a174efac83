/**
 * Who takes part: applicants, officials, offices, agencies, and the roles officials hold.
 *
 * <p>It does not know what any of them does with a case.
 */
@NullMarked
package jp.madoguchi.workflow.party;

import org.jspecify.annotations.NullMarked;
