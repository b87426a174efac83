/**
 * The demo's agency, offices, officials, logins and tokens, and the list of them in {@code
 * personas.json}.
 *
 * <p>It does not know how certificates are made or pages drawn; with {@code --no-demo} nothing here runs.
 */
@NullMarked
package jp.madoguchi.launcher.demodata;

import org.jspecify.annotations.NullMarked;
