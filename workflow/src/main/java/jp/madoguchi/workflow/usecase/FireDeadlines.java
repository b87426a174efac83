package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Fires the deadlines that are due; run every few seconds, and so after each standstill. */
@Singleton
public class FireDeadlines {
    private static final Logger LOG = System.getLogger(FireDeadlines.class.getName());

    private final FireNext next;

    @Inject
    FireDeadlines(FireNext next) {
        this.next = next;
    }

    /** Fires until none is due; returns how many. One failure does not stop the others. */
    public int fire() {
        int fired = 0;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (next.fire().isEmpty()) {
                    return fired;
                }
                fired++;
            } catch (DeadlineFailed failure) {
                LOG.log(Level.WARNING, "A deadline failed, will be tried again: " + failure.getMessage(), failure);
                next.failed(failure);
            }
        }
        return fired;
    }
}
