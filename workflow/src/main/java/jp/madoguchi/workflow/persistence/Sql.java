package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import org.hibernate.Session;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/** SQL in the running transaction, on the session's connection and after its pending writes. */
@Singleton
class Sql {
    private final Aggregates aggregates;
    private final Map<Session, LaterWrites> later = Collections.synchronizedMap(new WeakHashMap<>());

    @Inject
    Sql(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    int update(String sql, @Nullable Object... parameters) {
        return update(session(), sql, parameters);
    }

    /**
     * A write whose outcome nobody reads: it is sent together with others, in one message with the next statement of this
     * class or before the transaction ends.
     */
    void later(String sql, @Nullable Object... parameters) {
        waiting().add(sql, parameters);
    }

    /**
     * A row to insert, whose outcome nobody reads: like {@link #later}, and rows of the same table that wait together are one
     * statement. It may be written before rows of other tables that were added earlier, but not before any other statement.
     *
     * @param head {@code insert into … values}
     * @param tail what follows the values
     */
    void laterRow(String head, String tail, @Nullable Object... row) {
        waiting().addRow(head, tail, row);
    }

    /** A write beside the aggregates: to a table that no aggregate is mapped to, so that none need be written before. */
    int updateBeside(String sql, @Nullable Object... parameters) {
        return update(besideSession(), sql, parameters);
    }

    private int update(Session session, String sql, @Nullable Object... parameters) {
        return session.doReturningWork(
                connection -> waiting(session).send(connection, sql, parameters, PreparedStatement::getUpdateCount));
    }

    /** The same statement for many rows in one round trip. */
    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Session session = session();
        send(session);
        session.doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(statement, 0, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(session(), sql, reader, parameters);
    }

    /** Reads beside the aggregates: from tables that no aggregate is mapped to. */
    <T> List<T> listBeside(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(besideSession(), sql, reader, parameters);
    }

    private <T> List<T> list(Session session, String sql, Reader<T> reader, @Nullable Object... parameters) {
        return session.doReturningWork(
                connection -> waiting(session).send(connection, sql, parameters, executed -> rows(executed, reader)));
    }

    private static <T> List<T> rows(PreparedStatement executed, Reader<T> reader) throws SQLException {
        try (ResultSet result = executed.getResultSet()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(new Row(result)));
            }
            return rows;
        }
    }

    <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    <T> Optional<T> oneBeside(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return listBeside(sql, reader, parameters).stream().findFirst();
    }

    private Session session() {
        Session session = aggregates.session();
        session.flush();
        return session;
    }

    /** New aggregates are written, for other rows refer to them; changed ones wait for the end. */
    private Session besideSession() {
        Session session = aggregates.session();
        if (((SessionImplementor) session).getActionQueue().hasAnyQueuedActions()) {
            session.flush();
        }
        return session;
    }

    /** What waits in the running transaction. */
    LaterWrites waiting() {
        return later.computeIfAbsent(aggregates.session(), this::watched);
    }

    private LaterWrites waiting(Session session) {
        LaterWrites writes = later.get(session);
        return writes == null ? new LaterWrites() : writes;
    }

    private LaterWrites watched(Session session) {
        BeforeTransactionCompletionProcess last = this::send;
        ((SessionImplementor) session).getActionQueue().registerProcess(last);
        return new LaterWrites();
    }

    private void send(Session session) {
        LaterWrites waiting = later.get(session);
        if (waiting != null && !waiting.isEmpty()) {
            session.doWork(waiting::send);
        }
    }

    /** Sets parameters, the first one after so many others. */
    static void bind(PreparedStatement statement, int others, @Nullable Object... parameters) throws SQLException {
        for (int number = 0; number < parameters.length; number++) {
            int i = others + number;
            @Nullable Object value = parameters[number];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** One row of a result. */
    static final class Row {
        private final ResultSet result;

        Row(ResultSet result) {
            this.result = result;
        }

        String text(String column) throws SQLException {
            return required(column, result.getString(column));
        }

        Optional<String> optionalText(String column) throws SQLException {
            return Optional.ofNullable(result.getString(column));
        }

        UUID uuid(String column) throws SQLException {
            return required(column, result.getObject(column, UUID.class));
        }

        /** An array of texts. */
        List<String> texts(String column) throws SQLException {
            return List.of((String[]) required(column, result.getArray(column)).getArray());
        }

        Optional<UUID> optionalUuid(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, UUID.class));
        }

        long number(String column) throws SQLException {
            return result.getLong(column);
        }

        int integer(String column) throws SQLException {
            return result.getInt(column);
        }

        boolean flag(String column) throws SQLException {
            return result.getBoolean(column);
        }

        byte[] bytes(String column) throws SQLException {
            return required(column, result.getBytes(column));
        }

        Optional<byte[]> optionalBytes(String column) throws SQLException {
            return Optional.ofNullable(result.getBytes(column));
        }

        Instant instant(String column) throws SQLException {
            return required(column, result.getObject(column, OffsetDateTime.class))
                    .toInstant();
        }

        Optional<Instant> optionalInstant(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }

        LocalDate date(String column) throws SQLException {
            return required(column, result.getObject(column, LocalDate.class));
        }

        Optional<LocalDate> optionalDate(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, LocalDate.class));
        }

        private static <T> T required(String column, @Nullable T value) {
            if (value == null) {
                throw new IllegalStateException(column + " is null");
            }
            return value;
        }
    }
}
