/**
 * What can be said about a procedure folder that compiles: parts no answers reach, gaps in its tables, things its
 * examples leave untried.
 *
 * <p>It does not know how forms are evaluated: it asks {@link jp.madoguchi.forms.form.FormDefinition} as anybody would.
 */
@NullMarked
package jp.madoguchi.forms.check;

import org.jspecify.annotations.NullMarked;
