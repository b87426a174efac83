package jp.madoguchi.workflow.violator;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Breaks a house rule on purpose. */
@Transactional(TxType.REQUIRES_NEW)
final class NestedTransaction {
    void nothing() {}

    /** The same on a method. */
    static final class ByMethod {
        @Transactional(TxType.NOT_SUPPORTED)
        void nothing() {}
    }

    /** The same by hand. */
    static final class ByHand {
        void suspend(TransactionManager transactions) throws SystemException {
            transactions.suspend();
        }
    }
}
