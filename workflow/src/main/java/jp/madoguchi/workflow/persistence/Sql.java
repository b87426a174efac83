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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** SQL in the running transaction, on the session's connection and after its pending writes. */
@Singleton
class Sql {
    private final Aggregates aggregates;

    @Inject
    Sql(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /** Reads one row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    int update(String sql, @Nullable Object... parameters) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** The same statement for many rows in one round trip. */
    void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                try (ResultSet result = statement.executeQuery()) {
                    List<T> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(reader.read(new Row(result)));
                    }
                    return rows;
                }
            }
        });
    }

    <T> Optional<T> one(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    private Session session() {
        Session session = aggregates.session();
        session.flush();
        return session;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            @Nullable Object value = parameters[i];
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
