package jp.madoguchi.workflow.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Takes running cases over to the latest version of their process model. The plan maps every activity to the one with
 * the same id, and the events that a case waits for are set anew, so that branches that the old model did not have are
 * open to old cases too. An activity that is gone makes the plan invalid: then nothing starts, rather than cases standing
 * still unseen.
 */
final class ProcessMigration {
    private static final int CHUNK = 100;
    private static final int ATTEMPTS = 20;

    private final ProcessEngine engine;
    private final Consumer<Runnable> inTransaction;

    /**
     * A migration.
     *
     * @param inTransaction runs what it is given in a transaction of its own
     */
    ProcessMigration(ProcessEngine engine, Consumer<Runnable> inTransaction) {
        this.engine = engine;
        this.inTransaction = inTransaction;
    }

    /** Migrates all running instances of older versions; how many. */
    int toLatest(String process) {
        List<ProcessDefinition> versions = new ArrayList<>();
        inTransaction.accept(() -> versions.addAll(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()));
        int migrated = 0;
        for (ProcessDefinition older : versions.subList(Math.min(1, versions.size()), versions.size())) {
            migrated += migrate(older, versions.get(0));
        }
        return migrated;
    }

    private int migrate(ProcessDefinition older, ProcessDefinition latest) {
        List<String> waiting = new ArrayList<>();
        inTransaction.accept(() -> running(older).forEach(instance -> waiting.add(instance.getId())));
        for (int from = 0; from < waiting.size(); from += CHUNK) {
            List<String> chunk = waiting.subList(from, Math.min(from + CHUNK, waiting.size()));
            if (!tried(older, latest, chunk)) {
                chunk.forEach(one -> migrateOne(older, latest, one));
            }
        }
        return waiting.size();
    }

    private List<ProcessInstance> running(ProcessDefinition definition) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .list();
    }

    /** Somebody may act on a case at the same time: whoever comes second tries again, an ended case is left alone. */
    private void migrateOne(ProcessDefinition older, ProcessDefinition latest, String instance) {
        for (int attempt = 1; !tried(older, latest, List.of(instance)); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("The process instance " + instance + " cannot be migrated");
            }
        }
    }

    private boolean tried(ProcessDefinition older, ProcessDefinition latest, List<String> instances) {
        try {
            inTransaction.accept(() -> {
                List<String> still = running(older).stream()
                        .map(ProcessInstance::getId)
                        .filter(instances::contains)
                        .toList();
                if (!still.isEmpty()) {
                    engine.getRuntimeService()
                            .newMigration(plan(older, latest))
                            .processInstanceIds(still)
                            .execute();
                }
            });
            return true;
        } catch (OptimisticLockingException busy) {
            return false;
        } catch (ProcessEngineException refused) {
            if (allStillRun(older, instances)) {
                throw refused;
            }
            return false;
        }
    }

    /** Whether none of them ended in the moment between being found and being migrated. */
    private boolean allStillRun(ProcessDefinition older, List<String> instances) {
        List<String> found = new ArrayList<>();
        inTransaction.accept(() -> running(older).forEach(instance -> found.add(instance.getId())));
        return found.containsAll(instances);
    }

    private MigrationPlan plan(ProcessDefinition older, ProcessDefinition latest) {
        return engine.getRuntimeService()
                .createMigrationPlan(older.getId(), latest.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
    }
}
