package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Delivers what is due in the outbox; run by a timer and woken after each commit that wrote to it. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class DeliverOutbox {
    /** Delivers until nothing is due; returns how many. */
    public int deliver() {
        throw new UnsupportedOperationException();
    }
}
