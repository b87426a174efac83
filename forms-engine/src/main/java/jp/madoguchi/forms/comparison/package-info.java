/** What changed between two versions of a procedure, part by part: for its author, its reviewers and its officials. */
@NullMarked
package jp.madoguchi.forms.comparison;

import org.jspecify.annotations.NullMarked;
