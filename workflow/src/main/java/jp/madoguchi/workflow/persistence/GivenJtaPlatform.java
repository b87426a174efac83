package jp.madoguchi.workflow.persistence;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;

/** The server's transaction manager, handed in; nothing is looked up by name. */
final class GivenJtaPlatform extends AbstractJtaPlatform {
    private static final long serialVersionUID = 1L;

    private final transient TransactionManager transactions;

    GivenJtaPlatform(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    protected TransactionManager locateTransactionManager() {
        return transactions;
    }

    @Override
    protected UserTransaction locateUserTransaction() {
        throw new UnsupportedOperationException("Transactions are begun by the container only");
    }
}
