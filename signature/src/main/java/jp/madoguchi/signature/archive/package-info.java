/**
 * Evidence records (RFC 4998): one timestamp over the hash tree of many files, renewed before it ends.
 *
 * <p>It does not know what the files are and where records are kept.
 */
@NullMarked
package jp.madoguchi.signature.archive;

import org.jspecify.annotations.NullMarked;
