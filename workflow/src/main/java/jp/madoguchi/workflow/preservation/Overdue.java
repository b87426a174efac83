package jp.madoguchi.workflow.preservation;

/**
 * What should have been renewed by now, so that somebody must be told.
 *
 * @param run the last nightly run has not ended hours after it was due
 * @param batches batches whose renewal a run has passed by
 * @param lapsed batches that ended before they were renewed: their records prove nothing any more
 * @param documents issued documents whose timestamps end soon and were not renewed
 */
public record Overdue(boolean run, int batches, int lapsed, int documents) {
    /** Whether anything is. */
    public boolean any() {
        return run || batches > 0 || lapsed > 0 || documents > 0;
    }
}
