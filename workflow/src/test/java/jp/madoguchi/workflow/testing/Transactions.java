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

    /** What a committed transaction is to do. */
    public interface Work {
        void run() throws Exception;
    }

    /** Does work in a transaction of its own and commits it; what fails is rolled back and thrown. */
    public static void commit(Work work) throws Exception {
        TransactionManager transactions = Installation.shared().get(TransactionManager.class);
        transactions.begin();
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (done) {
                transactions.commit();
            } else {
                transactions.rollback();
            }
        }
    }
}
