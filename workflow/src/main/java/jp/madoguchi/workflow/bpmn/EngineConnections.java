package jp.madoguchi.workflow.bpmn;

import javax.sql.DataSource;

/** Where the process engine gets its connection: the one of the running transaction. */
public interface EngineConnections {
    /** Lends the running transaction's connection; outside a transaction it gives one of its own. */
    DataSource dataSource();
}
