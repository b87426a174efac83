package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Folds the inbox counters' delta rows; run every minute. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FoldInboxCounts {
    private final Inbox inbox;

    @Inject
    FoldInboxCounts(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Folds; returns how many delta rows went. */
    public int fold() {
        return inbox.foldCounts();
    }
}
