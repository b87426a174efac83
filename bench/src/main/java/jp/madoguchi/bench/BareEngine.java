package jp.madoguchi.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/** The engine alone, as the peer: a process of three tasks, each call its own transaction, history {@code activity}. */
final class BareEngine implements AutoCloseable {
    static final String PROCESS = "bare_three_tasks";

    private final ProcessEngine engine;

    BareEngine(String url) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("postgres");
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setProcessEngineName("bare");
        configuration.setHistory("activity");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setAuthorizationEnabled(false);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bare.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .camundaHistoryTimeToLive(30)
                                .startEvent()
                                .userTask("one")
                                .userTask("two")
                                .userTask("three")
                                .endEvent()
                                .done())
                .deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    /** Starts and completes so many. */
    void run(int times) {
        for (int i = 0; i < times; i++) {
            String key = java.util.UUID.randomUUID().toString();
            engine.getRuntimeService().startProcessInstanceByKey(PROCESS, key);
            for (int task = 0; task < 3; task++) {
                Task open = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult();
                engine.getTaskService().complete(open.getId());
            }
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
