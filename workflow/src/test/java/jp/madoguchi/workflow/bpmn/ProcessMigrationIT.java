package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.testing.Installation;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Cases parked at every activity of the first model go on under the latest one, while people act on them. */
class ProcessMigrationIT {
    private static final Map<String, Map<String, Object>> NEXT = Map.of(
            "record_intake", Map.of("intake_outcome", "INTAKE_RECORDED"),
            "review_case", Map.of("review_outcome", "DRAFTED"),
            "answer_correction", Map.of("correction_outcome", "CORRECTED"),
            "approve_draft", Map.of("approval_outcome", "APPROVED"));

    private final Installation installation = Installation.shared();
    private final ProcessEngine engine = installation.get(Engine.class).engine();

    private void inTransaction(Runnable act) {
        TransactionManager transactions = installation.get(TransactionManager.class);
        try {
            transactions.begin();
            try {
                act.run();
                transactions.commit();
            } finally {
                if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transactions.rollback();
                }
            }
        } catch (RuntimeException told) {
            throw told;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String model(String file, String key) throws Exception {
        try (var in = ProcessMigrationIT.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("id=\"application_lifecycle\"", "id=\"" + key + "\"")
                    .replace("bpmnElement=\"application_lifecycle\"", "bpmnElement=\"" + key + "\"");
        }
    }

    private void deploy(String key, String model) {
        inTransaction(() -> engine.getRepositoryService()
                .createDeployment()
                .addInputStream(key + ".bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy());
    }

    private String started(String key) {
        String id = ApplicationId.next(Instant.now()).toString();
        inTransaction(() -> engine.getRuntimeService().startProcessInstanceByKey(key, id));
        return id;
    }

    private void complete(String id, String element, Map<String, Object> outcome) {
        inTransaction(() -> {
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(id)
                    .taskDefinitionKey(element)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), new HashMap<>(outcome));
        });
    }

    /** Cases at each activity of the first model, several at each. */
    private List<String> parkedEverywhere(String key, int each) {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            cases.add(started(key));
            String review = started(key);
            complete(review, "record_intake", Map.of());
            cases.add(review);
            String correction = started(key);
            complete(correction, "record_intake", Map.of());
            complete(correction, "review_case", Map.of("review_outcome", "CORRECTION"));
            cases.add(correction);
            String approval = started(key);
            complete(approval, "record_intake", Map.of());
            complete(approval, "review_case", Map.of("review_outcome", "DRAFTED"));
            cases.add(approval);
            String issuing = started(key);
            complete(issuing, "record_intake", Map.of());
            complete(issuing, "review_case", Map.of("review_outcome", "DECIDED"));
            cases.add(issuing);
        }
        return cases;
    }

    private long running(String key) {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = ? and e.parent_id_ is null",
                        key);
    }

    private long running(String key, int version) {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where d.key_ = ? and d.version_ = ? and e.parent_id_ is null",
                        key,
                        version);
    }

    /** One step of one case, or nothing when the migration was faster; it is tried again. */
    private void step(String id) {
        try {
            inTransaction(() -> {
                Task task =
                        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(id).listPage(0, 1).stream()
                                .findFirst()
                                .orElse(null);
                if (task != null) {
                    engine.getTaskService()
                            .complete(
                                    task.getId(),
                                    new HashMap<>(NEXT.getOrDefault(task.getTaskDefinitionKey(), Map.of())));
                    return;
                }
                if (engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(id)
                                .count()
                        > 0) {
                    engine.getRuntimeService()
                            .createMessageCorrelation(LifecycleMessage.DOCUMENT_ISSUED.messageName())
                            .processInstanceBusinessKey(id)
                            .correlate();
                }
            });
        } catch (ProcessEngineException | IllegalStateException busy) {
            // The migration holds the case; the next round finds it.
        }
    }

    @Test
    void casesParkedAtEveryActivityGoOnUnderTheNewModelUnderTraffic() throws Exception {
        String key = "migration_probe";
        deploy(key, model("application_lifecycle_v1.bpmn", key));
        List<String> traffic = parkedEverywhere(key, 3);
        List<String> quiet = parkedEverywhere(key, 1);
        deploy(key, model("application_lifecycle.bpmn", key));
        assertEquals(traffic.size() + quiet.size(), running(key, 1));
        AtomicBoolean over = new AtomicBoolean();
        Thread people = new Thread(() -> {
            while (!over.get()) {
                traffic.forEach(this::step);
            }
        });
        people.start();
        try {
            new ProcessMigration(engine, this::inTransaction).toLatest(key);
        } finally {
            over.set(true);
            people.join();
        }
        assertEquals(0, running(key, 1));
        // What only the new model has is open to a case begun under the old one.
        String review = quiet.get(1);
        inTransaction(() -> engine.getRuntimeService()
                .createMessageCorrelation(LifecycleMessage.OPINION_REQUESTED.messageName())
                .processInstanceBusinessKey(review)
                .correlate());
        List<String> all = new ArrayList<>(traffic);
        all.addAll(quiet);
        for (int round = 0; round < 12 && running(key) > 0; round++) {
            all.forEach(this::step);
        }
        assertEquals(0, running(key), "all finish");
    }

    @Test
    void aModelThatLostAnActivityWhereCasesWaitIsRefused() throws Exception {
        String key = "migration_bad";
        deploy(key, model("application_lifecycle_v1.bpmn", key));
        String parked = started(key);
        deploy(key, model("application_lifecycle_v1.bpmn", key).replace("record_intake", "note_intake"));
        ProcessEngineException refused = assertThrows(
                ProcessEngineException.class, () -> new ProcessMigration(engine, this::inTransaction).toLatest(key));
        assertTrue(refused.getMessage().contains("record_intake"), refused.getMessage());
        complete(parked, "record_intake", Map.of());
    }
}
