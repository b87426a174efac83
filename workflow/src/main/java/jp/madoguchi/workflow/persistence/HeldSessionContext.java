package jp.madoguchi.workflow.persistence;

import org.hibernate.context.internal.JTASessionContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.PhysicalConnectionHandlingMode;

/**
 * The session of a transaction, which keeps its one connection until the transaction has ended.
 *
 * <p>Hibernate's own context hands the connection back after each statement, whatever is configured, and asks for one again
 * when it writes during the commit. By then Payara's interceptor of {@code @Transactional} has taken the transaction off the
 * running component ({@code TransactionManagerHelper.postInvokeTx}), so that the pool would give a connection outside the
 * transaction: its writes would commit by themselves, and wait for ever for rows that the transaction has written.
 */
public final class HeldSessionContext extends JTASessionContext {
    private static final long serialVersionUID = 1L;

    public HeldSessionContext(SessionFactoryImplementor factory) {
        super(factory);
    }

    @Override
    protected PhysicalConnectionHandlingMode getConnectionHandlingMode() {
        return PhysicalConnectionHandlingMode.DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION;
    }
}
