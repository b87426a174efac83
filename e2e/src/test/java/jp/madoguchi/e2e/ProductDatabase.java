package jp.madoguchi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.launcher.launch.Database;

/** Looks into the database of the running product: what lies there when the product has answered. */
final class ProductDatabase {
    private final Database database;

    private ProductDatabase(Database database) {
        this.database = database;
    }

    /** The database that the product started for itself. */
    static ProductDatabase of(RunningApplication application) {
        try {
            Path data = application.data();
            List<String> server = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
            return new ProductDatabase(new Database(
                    "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/postgres",
                    "madoguchi",
                    Files.readString(data.resolve("postgresql.password")).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first column of the first row; empty if there is no row. */
    Optional<String> first(String sql, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes rows, to stand in for time that no test can wait for; returns how many. */
    int change(String sql, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql, Object... parameters) {
        return Long.parseLong(first(sql, parameters).orElseThrow());
    }

    /** A column of any table, by table and name; {@code binary} if it holds bytes. */
    record Column(String schema, String table, String column, boolean binary) {
        String name() {
            return (schema.equals("public") ? "" : schema + ".") + table + "." + column;
        }
    }

    /** Every column of every table in which text can stand. */
    List<Column> columns() {
        String sql =
                """
                select table_schema, table_name, column_name, data_type from information_schema.columns
                    join information_schema.tables using (table_schema, table_name)
                where table_schema not in ('information_schema', 'pg_catalog') and table_type = 'BASE TABLE'
                    and data_type in ('text', 'character varying', 'character', 'bytea', 'ARRAY', 'json', 'jsonb')
                    order by 1, 2, ordinal_position""";
        List<Column> columns = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4).equals("bytea")));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Gives every value of a column, one after another. */
    void each(Column column, Consumer<byte[]> value) {
        String sql = "select \"" + column.column() + "\" from \"" + column.schema() + "\".\"" + column.table()
                + "\" where \"" + column.column() + "\" is not null";
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                value.accept(
                        column.binary() ? row.getBytes(1) : row.getString(1).getBytes(StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
