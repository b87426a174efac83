/** Looking after the long life of signatures and seals. It does not know how they are renewed. */
@NullMarked
package jp.madoguchi.workflow.usecase.preservation;

import org.jspecify.annotations.NullMarked;
