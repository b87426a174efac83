/**
 * Officials' pages about what must be posted or handed over.
 *
 * <p>They do not know why something was granted.
 */
@NullMarked
package jp.madoguchi.web.official.dispatch;

import org.jspecify.annotations.NullMarked;
