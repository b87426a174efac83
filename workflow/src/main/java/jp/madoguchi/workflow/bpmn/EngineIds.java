package jp.madoguchi.workflow.bpmn;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;

/**
 * Short ids for the engine's rows, taken in blocks from a sequence, which no roll back sets back. The engine's own generator
 * takes its blocks in a transaction of its own, in the middle of the running one.
 */
class EngineIds implements IdGenerator {
    /** The increment of {@code engine_id_seq}. */
    private static final int BLOCK = 1_000;

    private final DataSource connections;
    private long next;
    private long end;

    EngineIds(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public synchronized String getNextId() {
        if (next == end) {
            next = block();
            end = next + BLOCK;
        }
        return Long.toString(next++);
    }

    private long block() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select nextval('engine_id_seq')")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("There is no id for a row of the engine", failed);
        }
    }
}
