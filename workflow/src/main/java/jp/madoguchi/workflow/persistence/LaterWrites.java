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

    /** Sends them in the order in which they were added, as one statement of several commands (one round trip). */
    void send(Connection connection) throws SQLException {
        for (int first = 0; first < waiting.size(); first += MOST_TOGETHER) {
            send(connection, waiting.subList(first, Math.min(first + MOST_TOGETHER, waiting.size())));
        }
        waiting.clear();
    }

    private static void send(Connection connection, List<Write> together) throws SQLException {
        String sql = together.stream().map(Write::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int before = 0;
            for (Write write : together) {
                Sql.bind(statement, before, write.parameters());
                before += write.parameters().length;
            }
            statement.execute();
        }
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
