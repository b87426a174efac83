/**
 * The clocks of a case: periods, the days that do not count, calendars of offices and deadlines.
 *
 * <p>It does not know what a case is about, nor who pauses it and why; it counts days.
 */
@NullMarked
package jp.madoguchi.workflow.clock;

import org.jspecify.annotations.NullMarked;
