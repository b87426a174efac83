/**
 * What an applicant has answered, as an immutable tree that keeps text exactly as typed.
 *
 * <p>It does not know any form: whether an answer fits its field is decided elsewhere.
 */
@NullMarked
package jp.madoguchi.forms.answer;

import org.jspecify.annotations.NullMarked;
