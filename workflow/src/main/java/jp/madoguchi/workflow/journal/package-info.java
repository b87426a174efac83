/**
 * The legal record: entries, chains, Merkle anchors, and their verification over plain JDBC.
 *
 * <p>It does not know the domain objects its entries speak of.
 */
@NullMarked
package jp.madoguchi.workflow.journal;

import org.jspecify.annotations.NullMarked;
