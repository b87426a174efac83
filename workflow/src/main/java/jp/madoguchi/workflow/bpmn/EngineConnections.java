package jp.madoguchi.workflow.bpmn;

import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where the process engine gets its connection: the one of the running transaction. */
public interface EngineConnections {
    /** Lends the running transaction's connection; outside a transaction it gives one of its own. */
    DataSource dataSource();

    /**
     * Acts whose writes may wait for the transaction's next question or its end, where nobody else can be faster: a change
     * of what is not there any more is then found later, by roll back.
     */
    <T> T writingLater(Supplier<T> acts);
}
