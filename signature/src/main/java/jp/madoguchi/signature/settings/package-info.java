/**
 * Settings files of sections and lines, whose mistakes are told with file and line. It does not know what a section
 * means.
 */
@NullMarked
package jp.madoguchi.signature.settings;

import org.jspecify.annotations.NullMarked;
