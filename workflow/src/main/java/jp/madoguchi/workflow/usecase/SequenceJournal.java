package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Chains new journal entries, per agency; run every second. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SequenceJournal {
    /** Sequences; returns how many. */
    public int sequence() {
        throw new UnsupportedOperationException();
    }
}
