/**
 * The officials' pages: login, inbox, case, correction request, draft and decision.
 *
 * <p>Does not know how a right is decided, how a case is stored or what a citizen sees: it calls one use case per act
 * and shows what came back.
 */
@NullMarked
package jp.madoguchi.web.official;

import org.jspecify.annotations.NullMarked;
