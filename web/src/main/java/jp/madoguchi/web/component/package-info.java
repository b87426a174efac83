/**
 * What every citizens' page is made of: texts in three languages, names of style sheet and scripts.
 *
 * <p>It does not know procedures, applications or who is signed in.
 */
@NullMarked
package jp.madoguchi.web.component;

import org.jspecify.annotations.NullMarked;
