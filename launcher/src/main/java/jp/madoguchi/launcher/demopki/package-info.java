/**
 * The demo's certification authorities, people and loopback services, shaped like the real ones.
 *
 * <p>It does not know logins, tokens or cases, and nothing of it is trusted with {@code --no-demo}.
 */
@NullMarked
package jp.madoguchi.launcher.demopki;

import org.jspecify.annotations.NullMarked;
