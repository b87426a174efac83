package jp.madoguchi.workflow.testing;

import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;

/** Asks a repository in a transaction of its own. */
public final class Transactions {
    private Transactions() {}

    public static <T> T in(Callable<T> work) throws Exception {
        TransactionManager transactions = Installation.shared().get(TransactionManager.class);
        transactions.begin();
        try {
            return work.call();
        } finally {
            transactions.rollback();
        }
    }
}
