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

    private record Write(String sql, @Nullable Object[] parameters) {}

    void add(String sql, @Nullable Object... parameters) {
        waiting.add(new Write(sql, parameters));
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
        sendButLast(connection, 1);
        waiting.add(new Write(sql, parameters));
        try {
            return send(connection, waiting, executed -> {
                for (int before = 1; before < waiting.size(); before++) {
                    executed.getMoreResults();
                }
                return outcome.read(executed);
            });
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

    private static <T> T send(Connection connection, List<Write> together, Outcome<T> outcome) throws SQLException {
        String sql = together.size() == 1
                ? together.get(0).sql()
                : together.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int before = 0;
            for (Write write : together) {
                Sql.bind(statement, before, write.parameters());
                before += write.parameters().length;
            }
            statement.execute();
            return outcome.read(statement);
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
