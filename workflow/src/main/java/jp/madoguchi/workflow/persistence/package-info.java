/**
 * PostgreSQL behind the ports of the domain: Hibernate for aggregates, SQL for logs and projections.
 *
 * <p>It does not know when or why something is stored.
 */
@NullMarked
package jp.madoguchi.workflow.persistence;

import org.jspecify.annotations.NullMarked;
