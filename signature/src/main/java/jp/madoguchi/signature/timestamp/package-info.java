/**
 * RFC 3161 timestamps: asking for them, checking them, adding them to a container.
 *
 * <p>It does not know which key or company stands behind a timestamping authority beyond its trust anchors.
 */
@NullMarked
package jp.madoguchi.signature.timestamp;

import org.jspecify.annotations.NullMarked;
