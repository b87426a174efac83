/** What several tests of the launcher need. */
@NullMarked
package jp.madoguchi.launcher.testing;

import org.jspecify.annotations.NullMarked;
