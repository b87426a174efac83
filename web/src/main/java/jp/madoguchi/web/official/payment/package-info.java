/**
 * Officials' pages about payments: reconciliation, what is open, waivers, refunds.
 *
 * <p>They do not know how money reaches the agency.
 */
@NullMarked
package jp.madoguchi.web.official.payment;

import org.jspecify.annotations.NullMarked;
