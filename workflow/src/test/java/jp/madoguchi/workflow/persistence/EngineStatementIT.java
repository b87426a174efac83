package jp.madoguchi.workflow.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Transactions;
import org.junit.jupiter.api.Test;

class EngineStatementIT {
    private static final String ADD =
            "insert into ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_)\n values (\n ?, 1, ?, null\n )";
    private static final String CHANGE = "update ACT_ID_GROUP set REV_ = 2, NAME_ = ? where ID_ = ?\n and REV_ = ?";
    private static final String FIND = "select NAME_ from ACT_ID_GROUP where ID_ = ?";

    private final Installation installation = Installation.shared();
    private final SessionConnections connections = installation.get(SessionConnections.class);
    private final Sql sql = installation.get(Sql.class);
    private final String id = UUID.randomUUID().toString();

    private interface Act {
        void on(Connection connection) throws SQLException;
    }

    private void later(Act act) throws Exception {
        Connection connection = connections.dataSource().getConnection();
        connections.writingLater(() -> {
            try {
                act.on(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return true;
        });
    }

    private static int[] batched(Connection connection, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.addBatch();
            return prepared.executeBatch();
        }
    }

    private String name(Connection connection, String of) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(FIND)) {
            prepared.setString(1, of);
            prepared.execute();
            try (ResultSet found = prepared.getResultSet()) {
                return found.next() ? found.getString(1) : "";
            }
        }
    }

    @Test
    void writesWaitUntilTheEngineAsks() throws Exception {
        Transactions.commit(() -> later(connection -> {
            assertArrayEquals(new int[] {1}, batched(connection, ADD, id, "one"));
            assertArrayEquals(new int[] {1}, batched(connection, ADD, id + "b", "two"));
            assertArrayEquals(new int[] {1}, batched(connection, CHANGE, "changed", id, 1));
            assertFalse(sql.waiting().isEmpty());
            assertEquals("changed", name(connection, id));
            assertEquals("two", name(connection, id + "b"));
            assertTrue(sql.waiting().isEmpty());
        }));
    }

    @Test
    void aRevisionThatIsGoneRollsBackTheWholeAct() throws Exception {
        Transactions.commit(() -> later(connection -> batched(connection, ADD, id, "one")));
        assertThrows(
                Exception.class,
                () -> Transactions.commit(() -> later(connection -> {
                    batched(connection, ADD, id + "b", "two");
                    batched(connection, CHANGE, "changed", id, 7);
                })));
        Transactions.commit(() -> later(connection -> {
            assertEquals("one", name(connection, id));
            assertEquals("", name(connection, id + "b"));
        }));
    }

    @Test
    void whoDoesNotHoldTheCaseLearnsAtOnce() throws Exception {
        Transactions.commit(() -> {
            Connection connection = connections.dataSource().getConnection();
            assertArrayEquals(new int[] {0}, batched(connection, CHANGE, "changed", id, 7));
            assertTrue(sql.waiting().isEmpty());
        });
    }
}
