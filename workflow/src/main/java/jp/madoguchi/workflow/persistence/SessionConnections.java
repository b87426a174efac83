package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.madoguchi.workflow.bpmn.EngineConnections;
import org.jspecify.annotations.Nullable;

/**
 * Lends the connection that the running transaction's session holds; closing it leaves it open, and what the engine writes
 * waits with the other writes of the act ({@link EngineStatement}). A second one would be a
 * second place of the pool for each act, and the writes of one act would meet on one connection only by the pool's grace.
 */
@Singleton
class SessionConnections implements EngineConnections {
    private static final int ONLY_SQL = 1;

    private final Aggregates aggregates;
    private final Sql sql;
    private final TransactionManager transactions;
    private final DataSource own;
    /** Whether what the engine writes now may wait. */
    private final ThreadLocal<Boolean> later = ThreadLocal.withInitial(() -> false);

    @Inject
    SessionConnections(Aggregates aggregates, Sql sql, TransactionManager transactions, DataSource own) {
        this.aggregates = aggregates;
        this.sql = sql;
        this.transactions = transactions;
        this.own = own;
    }

    @Override
    public DataSource dataSource() {
        return proxy(
                DataSource.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getConnection") ? connection() : invoke(own, method, arguments));
    }

    @Override
    public <T> T writingLater(Supplier<T> acts) {
        boolean before = later.get();
        later.set(true);
        try {
            return acts.get();
        } finally {
            later.set(before);
        }
    }

    private Connection connection() throws SQLException {
        try {
            if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
                return own.getConnection();
            }
        } catch (SystemException unknown) {
            throw new SQLException("Nobody knows whether a transaction runs", unknown);
        }
        Connection held = aggregates.session().doReturningWork(connection -> connection);
        LaterWrites waiting = sql.waiting();
        return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            case "prepareStatement" -> {
                if (arguments != null && arguments.length == ONLY_SQL) {
                    yield EngineStatement.of(held, waiting, later.get(), (String) arguments[0]);
                }
                waiting.send(held);
                yield invoke(held, method, arguments);
            }
            default -> invoke(held, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(SessionConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
