package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.journal.AnchorFolder;
import jp.madoguchi.workflow.journal.Hashes;
import jp.madoguchi.workflow.journal.Journal;
import jp.madoguchi.workflow.journal.Journal.Anchor;
import jp.madoguchi.workflow.journal.Journal.Unanchored;

/** Anchors what is chained by a timestamped Merkle root, also outside the database; run at least every ten minutes. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class AnchorJournal {
    private final Journal journal;
    private final TimestampSource timestamps;
    private final AnchorFolder folder;

    @Inject
    AnchorJournal(Journal journal, TimestampSource timestamps, AnchorFolder folder) {
        this.journal = journal;
        this.timestamps = timestamps;
        this.folder = folder;
    }

    /**
     * Anchors; returns how many agencies.
     *
     * @throws TimestampUnavailable if no timestamp was to be had: nothing is anchored, the next run covers it
     */
    public int anchor() throws TimestampUnavailable {
        int anchored = 0;
        for (Unanchored stretch : journal.unanchored()) {
            byte[] root = Hashes.merkleRoot(stretch.leaves());
            byte[] statement = Anchor.statement(
                    stretch.agency().value(),
                    stretch.number(),
                    stretch.first(),
                    stretch.last(),
                    stretch.chainSha256(),
                    root);
            Timestamp timestamp = timestamps.timestamp(Hashes.sha256(statement));
            Anchor anchor = new Anchor(
                    stretch.agency(),
                    stretch.number(),
                    stretch.first(),
                    stretch.last(),
                    stretch.chainSha256(),
                    root,
                    timestamp.token(),
                    timestamp.at());
            journal.anchor(anchor);
            folder.write(anchor);
            anchored++;
        }
        return anchored;
    }
}
