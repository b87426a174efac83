package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.workflow.journal.Journal;

/** Chains new journal entries, per agency; run every second. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class SequenceJournal {
    private final Journal journal;

    @Inject
    SequenceJournal(Journal journal) {
        this.journal = journal;
    }

    /** Sequences; returns how many. */
    public int sequence() {
        return journal.sequence();
    }
}
