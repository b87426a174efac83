package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether all that an act wrote was written by one transaction of the database, and so over one connection: each row bears
 * the id of the transaction that wrote it ({@code xmin}), whoever wrote it: Hibernate, SQL or the process engine.
 */
final class OneTransaction {
    private static final String CASE = "select xmin::text from application where application_id = ?";
    private static final String INBOX = "select xmin::text from inbox where application_id = ?";
    private static final String JOURNAL =
            "select xmin::text from journal_entry where application_id = ? and act = ? order by at desc limit 1";
    private static final Map<String, String> ROWS = Map.of(
            "draft",
                    "select xmin::text from draft_disposition where application_id = ? order by drafted_at desc limit 1",
            "remand",
                    """
                    select r.xmin::text from remand r join draft_disposition d on d.draft_id = r.draft_id
                    where d.application_id = ? order by r.remanded_at desc limit 1""",
            "task of the engine",
                    """
                    select t.xmin::text from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                    where e.business_key_ = ?::text order by t.create_time_ desc limit 1""");

    private OneTransaction() {}

    /**
     * Asserts it of the last act on a case: of its row, its inbox row and its journal entry, and of others.
     *
     * @param act of the journal entry
     * @param others names of {@link #ROWS} that the act wrote too
     */
    static void assertWrote(RunningApplication application, String caseId, String act, String... others) {
        ProductDatabase database = ProductDatabase.of(application);
        UUID id = UUID.fromString(caseId);
        Map<String, String> found = new TreeMap<>();
        found.put("case", database.first(CASE, id).orElseThrow());
        found.put("inbox", database.first(INBOX, id).orElseThrow());
        found.put("journal", database.first(JOURNAL, id, act).orElseThrow());
        for (String other : others) {
            found.put(other, database.first(ROWS.get(other), id).orElseThrow());
        }
        assertEquals(1, found.values().stream().distinct().count(), "one transaction wrote all: " + found);
    }
}
