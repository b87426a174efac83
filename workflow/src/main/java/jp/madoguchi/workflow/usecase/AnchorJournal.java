package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Anchors what is chained by a timestamped Merkle root, also outside the database; run at least every ten minutes. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnchorJournal {
    /** Anchors; returns how many agencies. */
    public int anchor() {
        throw new UnsupportedOperationException();
    }
}
