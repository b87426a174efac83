/**
 * Long life of signatures and seals: batches of files under one archive timestamp, and their renewal.
 *
 * <p>It does not know what the files say and how timestamps are checked.
 */
@NullMarked
package jp.madoguchi.workflow.preservation;

import org.jspecify.annotations.NullMarked;
