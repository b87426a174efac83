package jp.madoguchi.workflow.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the process engine. Inserts, and changes of one row by its id, that the engine batches wait with the other
 * writes of the transaction; a revision that is not there any more is found when they are sent. Everything else is done at
 * once, after what waits.
 */
final class EngineStatement implements InvocationHandler {
    private static final Pattern INSERT = Pattern.compile("(?is)\\s*(insert\\s+into\\s.*?\\svalues)\\s*(\\(.*\\))\\s*");
    private static final Pattern BY_ID = Pattern.compile(
            "(?is)\\s*(update|delete)\\s.*\\swhere\\s+id_\\s*=\\s*\\?(\\s+and\\s+rev_\\s*=\\s*\\?)?\\s*");
    private static final Pattern BY_REVISION = Pattern.compile("(?is).*\\srev_\\s*=\\s*\\?\\s*");
    private static final Kind AT_ONCE = new Kind("", "", false);
    /** By the text of the statement: the engine's mappings have some hundred. */
    private static final Map<String, Kind> KINDS = new ConcurrentHashMap<>();

    private static final int MOST_KINDS = 1_000;

    private final Connection held;
    private final LaterWrites waiting;
    private final boolean later;
    private final String sql;
    private final List<Call> settings = new ArrayList<>();
    private final List<PreparedStatement> opened = new ArrayList<>(1);
    private final List<Row> batch = new ArrayList<>();
    private List<Call> set = new ArrayList<>();

    /**
     * What may be done with a statement.
     *
     * @param head of an insert up to its row, or of another write its whole text; empty if it cannot wait
     * @param row of an insert
     * @param changesOneRow whether it says which revision of a row it changes
     */
    private record Kind(String head, String row, boolean changesOneRow) {
        static Kind of(String sql) {
            Kind known = KINDS.get(sql);
            if (known == null) {
                known = read(sql);
                if (KINDS.size() < MOST_KINDS) {
                    KINDS.put(sql, known);
                }
            }
            return known;
        }

        private static Kind read(String sql) {
            Matcher insert = INSERT.matcher(sql);
            if (insert.matches()) {
                return new Kind(insert.group(1), insert.group(2), false);
            }
            return BY_ID.matcher(sql).matches()
                    ? new Kind(sql, "", BY_REVISION.matcher(sql).matches())
                    : AT_ONCE;
        }
    }

    private EngineStatement(Connection held, LaterWrites waiting, boolean later, String sql) {
        this.held = held;
        this.waiting = waiting;
        this.later = later;
        this.sql = sql;
    }

    /**
     * A statement.
     *
     * @param later whether what it writes may wait
     */
    static PreparedStatement of(Connection held, LaterWrites waiting, boolean later, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                EngineStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new EngineStatement(held, waiting, later, sql));
    }

    /** A call on the statement, to be repeated on another one. */
    private record Call(Method method, @Nullable Object[] arguments) {
        @Nullable
        Object on(PreparedStatement statement, int others) throws SQLException {
            @Nullable Object[] moved = arguments.clone();
            if (others > 0 && moved[0] instanceof Integer index) {
                moved[0] = index + others;
            }
            try {
                return method.invoke(statement, moved);
            } catch (InvocationTargetException failed) {
                if (failed.getTargetException() instanceof SQLException known) {
                    throw known;
                }
                throw new SQLException(failed.getTargetException());
            } catch (IllegalAccessException e) {
                throw new SQLException(e);
            }
        }
    }

    private record Row(List<Call> set) implements LaterWrites.Parameters {
        @Override
        public int count() {
            return set.size();
        }

        @Override
        public void bind(PreparedStatement statement, int others) throws SQLException {
            for (Call call : set) {
                call.on(statement, others);
            }
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
            throws SQLException {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        String name = method.getName();
        if (name.startsWith("set")) {
            (arguments.length > 1 ? set : settings).add(new Call(method, arguments));
            return null;
        }
        return switch (name) {
            case "addBatch" -> {
                batch.add(new Row(set));
                set = new ArrayList<>();
                yield null;
            }
            case "executeBatch" -> executeBatch();
            case "close" -> {
                for (PreparedStatement statement : opened) {
                    statement.close();
                }
                yield null;
            }
            case "execute", "executeQuery", "executeUpdate" -> {
                waiting.send(held);
                PreparedStatement statement = open();
                new Row(set).bind(statement, 0);
                yield new Call(method, arguments).on(statement, 0);
            }
            default -> new Call(method, arguments).on(opened.isEmpty() ? open() : opened.get(0), 0);
        };
    }

    private PreparedStatement open() throws SQLException {
        PreparedStatement statement = held.prepareStatement(sql);
        opened.add(0, statement);
        for (Call setting : settings) {
            setting.on(statement, 0);
        }
        return statement;
    }

    private int[] executeBatch() throws SQLException {
        Kind kind = later ? Kind.of(sql) : AT_ONCE;
        if (!kind.row().isEmpty()) {
            batch.forEach(row -> waiting.addNextRow(kind.head(), kind.row(), row));
            return doneOnce();
        }
        if (!kind.head().isEmpty()) {
            batch.forEach(row -> waiting.add(sql, row, kind.changesOneRow()));
            return doneOnce();
        }
        waiting.send(held);
        PreparedStatement statement = open();
        for (Row row : batch) {
            row.bind(statement, 0);
            statement.addBatch();
        }
        batch.clear();
        return statement.executeBatch();
    }

    /** What the engine is told: each changed one row. */
    private int[] doneOnce() {
        int[] counts = new int[batch.size()];
        Arrays.fill(counts, 1);
        batch.clear();
        return counts;
    }
}
