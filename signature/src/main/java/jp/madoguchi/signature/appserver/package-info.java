/**
 * An authentication app that conforms to the sign-transaction interface, for the demo and for tests; its people's keys
 * lie in it, as on cards.
 *
 * <p>It does not know who its clients are beyond their registration, nor what is done with a signature.
 */
@NullMarked
package jp.madoguchi.signature.appserver;

import org.jspecify.annotations.NullMarked;
