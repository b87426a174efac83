package jp.madoguchi.workflow.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the delivery as soon as a transaction that wrote to the outbox has committed. */
@Singleton
public class OutboxBell {
    private final TransactionManager transactions;
    private final Semaphore rung = new Semaphore(0);

    @Inject
    OutboxBell(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Rings after the running transaction commits; a roll back is silent. */
    public void ringAfterCommit() {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        rung.release();
                    }
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it rings, or the time is over. */
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
