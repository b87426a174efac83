/**
 * The commands of {@code bin/madoguchi}, one class each.
 *
 * <p>It does not know how the server is started or what a form, a signature or a journal is: it reads options and prints results.
 */
@NullMarked
package jp.madoguchi.launcher.cli;

import org.jspecify.annotations.NullMarked;
