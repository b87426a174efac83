/**
 * The journeys: the application started once through the launcher, driven over the API and in a browser.
 *
 * <p>Knows nothing of the application's classes; whatever it learns it learns as an outsider would.
 */
@NullMarked
package jp.madoguchi.e2e;

import org.jspecify.annotations.NullMarked;
