package jp.madoguchi.workflow.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.Test;

class LaterWritesIT {
    private static final String ADD =
            "insert into inbox_count (agency_id, office_id, bucket, delta) values ('later', ?, 'ALL', ?)";
    private static final String DOUBLE = "update inbox_count set delta = delta * 2 where office_id = ?";
    private static final String SUM =
            "select coalesce(sum(delta), 0)::bigint as number from inbox_count where office_id = ?";

    private final Installation installation = Installation.shared();
    private final Sql sql = installation.get(Sql.class);
    private final String office = UUID.randomUUID().toString();

    private long sum() {
        return sql.one(SUM, row -> row.number("number"), office).orElseThrow();
    }

    private long kept() throws Exception {
        return installation.database().number(SUM, office);
    }

    @Test
    void theNextStatementSeesWhatWaits() throws Exception {
        Transactions.commit(() -> {
            sql.later(ADD, office, 3);
            assertEquals(3, sum());
            sql.later(ADD, office, 4);
            assertEquals(
                    7, sql.oneBeside(SUM, row -> row.number("number"), office).orElseThrow());
            sql.later(ADD, office, 5);
            assertEquals(3, sql.update(DOUBLE, office));
        });
        assertEquals(24, kept());
    }

    @Test
    void readBehindAsManyWritesAsGoTogetherReadsItsOwnRows() throws Exception {
        Transactions.commit(() -> {
            long all = 0;
            for (int waiting = 38; waiting <= 42; waiting++) {
                for (int i = 0; i < waiting; i++) {
                    sql.later(ADD, office, 1);
                }
                all += waiting;
                assertEquals(all, sum(), () -> "behind the last of them");
            }
            sql.later(ADD, office, 1);
            sql.later(ADD, office, 1);
            assertEquals(202, sql.update(DOUBLE, office), "the count of the statement itself");
        });
        assertEquals(404, kept());
    }

    @Test
    void whatWaitsIsWrittenInOrderBeforeTheCommit() throws Exception {
        Transactions.commit(() -> {
            sql.later(ADD, office, 3);
            sql.later(DOUBLE, office);
            sql.later(ADD, office, 1);
            assertEquals(0, kept(), "nobody else sees it before");
        });
        assertEquals(7, kept());
    }

    @Test
    void manyMoreThanGoTogetherAreAllWritten() throws Exception {
        Transactions.commit(() -> {
            for (int i = 0; i < 95; i++) {
                sql.later(ADD, office, 1);
            }
        });
        assertEquals(95, kept());
    }

    @Test
    void whatCannotBeWrittenEndsTheTransaction() throws Exception {
        assertThrows(
                Exception.class,
                () -> Transactions.commit(() -> {
                    sql.later(ADD, office, 3);
                    sql.later("insert into inbox_count (agency_id) values (?)", office);
                }));
        assertEquals(0, kept());
    }

    @Test
    void rowsOfOneTableAreOneStatementButNeverOvertakeAnotherOne() throws Exception {
        String head = "insert into inbox_count (agency_id, office_id, bucket, delta) values ";
        Transactions.commit(() -> {
            sql.laterRow(head, "", "later", office, "ALL", 1);
            sql.laterRow(head, " on conflict do nothing", "later", office, "ALL", 2);
            sql.laterRow(head, "", "later", office, "DONE", 4);
            sql.later(DOUBLE, office);
            sql.laterRow(head, "", "later", office, "ALL", 8);
            assertEquals(22, sum());
            for (int i = 0; i < 95; i++) {
                sql.laterRow(head, "", "later", office, "ALL", 1);
            }
        });
        assertEquals(117, kept());
        assertEquals(
                3,
                installation
                        .database()
                        .number(
                                "select count(distinct cmin::text) from inbox_count where office_id = ? and delta = 1",
                                office),
                "95 rows in statements of at most 40");
    }
}
