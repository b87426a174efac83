package jp.madoguchi.workflow.testing;

import java.util.UUID;

/** Whether an act is in the journal with a commitment to somebody's words, and the words only beside it. */
public final class JournalledReasons {
    private JournalledReasons() {}

    /** How many entries of a case say this, committed to exactly these words. */
    public static long number(Database database, UUID application, String act, String detail, String reason) {
        return database.number(
                """
                select count(*) from journal_entry e join journal_reason r using (entry_id)
                where e.application_id = ? and r.application_id = e.application_id and e.act = ? and r.reason = ?
                    and e.detail = trim(? || ' reason:'
                        || encode(sha256(r.salt || convert_to(r.reason, 'UTF8')), 'hex'))""",
                application,
                act,
                reason,
                detail);
    }
}
