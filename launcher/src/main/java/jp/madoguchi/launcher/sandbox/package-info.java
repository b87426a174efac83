/**
 * The child process that parses PDFs from outside; it may be killed at any instant.
 *
 * <p>It does not know who asks, nor the network, the database or any secret: bytes in, pictures or a report out. It asks who started it about revocation.
 */
@NullMarked
package jp.madoguchi.launcher.sandbox;

import org.jspecify.annotations.NullMarked;
