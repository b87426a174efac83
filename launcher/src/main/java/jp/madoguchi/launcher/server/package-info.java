/**
 * What runs in the system class loader, beside Payara Micro and nothing else.
 *
 * <p>It does not know the rest of the launcher, nor any library of it: only JDK types cross over.
 */
@NullMarked
package jp.madoguchi.launcher.server;

import org.jspecify.annotations.NullMarked;
