/**
 * Everything a person or a timer can do, one verb a class; rights are checked here.
 *
 * <p>It does not know pages, HTTP and SQL.
 */
@NullMarked
package jp.madoguchi.workflow.usecase;

import org.jspecify.annotations.NullMarked;
