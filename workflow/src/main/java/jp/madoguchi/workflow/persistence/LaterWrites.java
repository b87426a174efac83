package jp.madoguchi.workflow.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes of one transaction whose outcome nobody reads: they wait for each other and go to the server together. */
final class LaterWrites {
    /** Keeps one message to the server well below the 65,535 parameters of the protocol. */
    private static final int MOST_TOGETHER = 40;

    private final List<Write> waiting = new ArrayList<>();

    /** The parameters of one statement, or of one row among others. */
    interface Parameters {
        int count();

        /** Sets them, the first one after so many others. */
        void bind(PreparedStatement statement, int others) throws SQLException;
    }

    private record Values(@Nullable Object[] values) implements Parameters {
        @Override
        public int count() {
            return values.length;
        }

        @Override
        public void bind(PreparedStatement statement, int others) throws SQLException {
            Sql.bind(statement, others, values);
        }
    }

    /** A statement; or, where there is a row, an insert of as many of them as there are parameters. */
    private record Write(String head, String row, String tail, List<Parameters> rows, boolean changesOneRow) {
        static Write statement(String sql, Parameters parameters, boolean changesOneRow) {
            return new Write(sql, "", "", List.of(parameters), changesOneRow);
        }

        static Write row(String head, String row, String tail, Parameters parameters) {
            return new Write(head, row, tail, new ArrayList<>(List.of(parameters)), false);
        }

        boolean isOfRows() {
            return !row.isEmpty();
        }

        boolean takes(Write other) {
            return isOfRows()
                    && rows.size() < MOST_TOGETHER
                    && head.equals(other.head)
                    && row.equals(other.row)
                    && tail.equals(other.tail);
        }

        String sql() {
            return isOfRows() ? head + row + ("," + row).repeat(rows.size() - 1) + tail : head;
        }
    }

    void add(String sql, @Nullable Object... parameters) {
        add(sql, new Values(parameters), false);
    }

    /**
     * A write of the same kind.
     *
     * @param changesOneRow whether anything else is a mistake: somebody else was faster
     */
    void add(String sql, Parameters parameters, boolean changesOneRow) {
        waiting.add(Write.statement(sql, parameters, changesOneRow));
    }

    /** A row beside rows of the same table that wait already, with nothing but rows of others between. */
    void addRow(String head, String tail, @Nullable Object... row) {
        Write added = Write.row(head, "(?" + ", ?".repeat(row.length - 1) + ")", tail, new Values(row));
        for (int i = waiting.size() - 1; i >= 0 && waiting.get(i).isOfRows(); i--) {
            if (waiting.get(i).takes(added)) {
                waiting.get(i).rows().addAll(added.rows());
                return;
            }
        }
        waiting.add(added);
    }

    /** A row, with its own text, beside rows of the same table that were added just before; it overtakes nothing. */
    void addNextRow(String head, String row, Parameters parameters) {
        Write added = Write.row(head, row, "", parameters);
        if (!waiting.isEmpty() && waiting.get(waiting.size() - 1).takes(added)) {
            waiting.get(waiting.size() - 1).rows().addAll(added.rows());
        } else {
            waiting.add(added);
        }
    }

    /** What a statement came to. */
    interface Outcome<T> {
        T read(PreparedStatement executed) throws SQLException;
    }

    /** Sends them in the order in which they were added, as one statement of several commands (one round trip). */
    void send(Connection connection) throws SQLException {
        sendButLast(connection, 0);
        if (!waiting.isEmpty()) {
            send(connection, waiting, executed -> waiting.size());
        }
        waiting.clear();
    }

    /** Sends them and one more statement, whose outcome somebody reads, in the same round trip. */
    <T> T send(Connection connection, String sql, @Nullable Object[] parameters, Outcome<T> outcome)
            throws SQLException {
        return send(connection, sql, new Values(parameters), outcome);
    }

    <T> T send(Connection connection, String sql, Parameters parameters, Outcome<T> outcome) throws SQLException {
        sendButLast(connection, 1);
        waiting.add(Write.statement(sql, parameters, false));
        try {
            return send(connection, waiting, outcome);
        } finally {
            waiting.clear();
        }
    }

    /** Sends the first ones while they and so many more are too many for one message. */
    private void sendButLast(Connection connection, int more) throws SQLException {
        while (waiting.size() + more > MOST_TOGETHER) {
            List<Write> first = waiting.subList(0, MOST_TOGETHER - more);
            send(connection, first, executed -> first.size());
            first.clear();
        }
    }

    /** The outcome is that of the last one. */
    private static <T> T send(Connection connection, List<Write> together, Outcome<T> outcome) throws SQLException {
        String sql = together.size() == 1
                ? together.get(0).sql()
                : together.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int before = 0;
            for (Write write : together) {
                for (Parameters parameters : write.rows()) {
                    parameters.bind(statement, before);
                    before += parameters.count();
                }
            }
            statement.execute();
            for (int done = 0; done < together.size(); done++) {
                if (done > 0) {
                    statement.getMoreResults();
                }
                requireOneRow(together.get(done), statement);
            }
            return outcome.read(statement);
        }
    }

    private static void requireOneRow(Write write, PreparedStatement statement) throws SQLException {
        if (write.changesOneRow() && statement.getUpdateCount() != 1) {
            throw new SQLException("A row was changed by somebody else meanwhile: " + write.head(), "40001");
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
