/**
 * The child process that parses PDFs from outside; it may be killed at any instant.
 *
 * <p>It does not know who asks, nor the network, the database or any secret: bytes in, pictures out.
 */
@NullMarked
package jp.madoguchi.launcher.sandbox;

import org.jspecify.annotations.NullMarked;
