/**
 * DMN decision tables and literal expressions, compiled by the same FEEL engine as everything else.
 *
 * <p>It does not know what is decided: fees, routes and approval levels look alike here.
 */
@NullMarked
package jp.madoguchi.forms.decision;

import org.jspecify.annotations.NullMarked;
