package jp.madoguchi.workflow.bpmn;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The process engine in the application's own transactions. It knows the models of this build, the checked models of
 * published procedures and the beans listed here, nothing else: no scripts, no job executor.
 */
@Singleton
class Engine {
    private final ProcessEngine engine;
    private final EngineConnections connections;

    @Inject
    Engine(
            EngineConnections connections,
            TransactionManager transactions,
            RequestIssuance requestIssuance,
            @Any Instance<BpmnParseListener> observers) {
        this.connections = connections;
        var configuration = new EngineConfiguration();
        configuration.setTransactionManager(transactions);
        configuration.setTransactionsExternallyManaged(true);
        DataSource lent = connections.dataSource();
        configuration.setDataSource(lent);
        configuration.setIdGenerator(new EngineIds(lent));
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setProcessEngineName("madoguchi");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setCustomPreBPMNParseListeners(observers.stream().toList());
        configuration.setBeans(new HashMap<>(beans(requestIssuance)));
        this.engine = inOwnTransaction(transactions, () -> {
            ProcessEngine built = configuration.buildProcessEngine();
            for (Model model : Model.values()) {
                deploy(built, model);
            }
            return built;
        });
        var migration = new ProcessMigration(
                engine,
                act -> inOwnTransaction(transactions, () -> {
                    act.run();
                    return engine;
                }));
        for (Model model : Model.values()) {
            migration.toLatest(model.process());
        }
    }

    /** The engine is built at first use, perhaps in the middle of somebody's transaction, which must not mix with it. */
    private static ProcessEngine inOwnTransaction(TransactionManager transactions, Supplier<ProcessEngine> build) {
        try {
            @Nullable Transaction suspended = transactions.suspend();
            try {
                transactions.begin();
                ProcessEngine built = build.get();
                transactions.commit();
                return built;
            } finally {
                if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transactions.rollback();
                }
                if (suspended != null) {
                    transactions.resume(suspended);
                }
            }
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | InvalidTransactionException e) {
            throw new IllegalStateException("The process engine cannot start", e);
        }
    }

    private static Map<Object, Object> beans(RequestIssuance requestIssuance) {
        return Map.of(RequestIssuance.NAME, requestIssuance);
    }

    private static void deploy(ProcessEngine engine, Model of) {
        deploy(engine, of.process(), of.bytes());
    }

    /**
     * Deploys a checked model in the running transaction, unless it is deployed; the latest version of the process is
     * then this one.
     */
    static ProcessDefinition deploy(ProcessEngine engine, String process, byte[] model) {
        engine.getRepositoryService()
                .createDeployment()
                .name(process)
                .enableDuplicateFiltering(true)
                .addInputStream(process + ".bpmn", new ByteArrayInputStream(model))
                .deploy();
        ProcessDefinition latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        requireSame(engine, latest, model);
        return latest;
    }

    /** The engine runs exactly these bytes. */
    static void requireSame(ProcessEngine engine, ProcessDefinition definition, byte[] model) {
        try (InputStream deployed = engine.getRepositoryService().getProcessModel(definition.getId())) {
            if (!MessageDigest.isEqual(model, deployed.readAllBytes())) {
                throw new IllegalStateException(
                        "The deployed process model is not the one to run: " + definition.getKey());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    /**
     * Questions and acts about one case, by who holds the lock of its row, as one: what one of them has read, the next need
     * not read again, and what they write waits with the rest of the transaction.
     */
    <T> T together(Supplier<T> acts) {
        return connections.writingLater(() -> ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> acts.get()));
    }

    @PreDestroy
    void close() {
        engine.close();
    }
}
