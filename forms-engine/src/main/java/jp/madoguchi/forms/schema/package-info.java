/**
 * JSON Schemas (draft 2020-12) of the files of a procedure folder, made from what the readers and the field types know, for
 * editors that complete and check while one writes.
 *
 * <p>It does not know the rules across keys and files: those only {@code form check} tells.
 */
@NullMarked
package jp.madoguchi.forms.schema;

import org.jspecify.annotations.NullMarked;
