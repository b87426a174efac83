package jp.madoguchi.workflow.bpmn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * Moves a case through its lifecycle, in the transaction of the act that moves it. Whoever calls holds the lock of the
 * application's row, so that no case ever has two instances.
 */
@Singleton
public class ApplicationLifecycle {
    /** Which of several parallel requests a task is about. */
    private static final String NUMBER = "number";

    private final Applications applications;
    private final OwnProcesses own;
    private final Engine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    @Inject
    ApplicationLifecycle(Engine engine, Applications applications, OwnProcesses own) {
        this.applications = applications;
        this.own = own;
        this.engine = engine;
        this.runtime = engine.engine().getRuntimeService();
        this.tasks = engine.engine().getTaskService();
    }

    /**
     * Starts the case's instance unless it runs, by the own model of the procedure version with which the application was
     * begun, else by the standard one; the business key is the application's id.
     */
    public void start(ApplicationId id) {
        Optional<Application> found = applications.find(id);
        Optional<String> model = found.flatMap(application -> own.deployed(application.procedure()));
        String standard = found.map(application -> Model.of(application.lifecycle()))
                .orElse(Model.APPLICATION)
                .process();
        engine.together(() -> isRunning(id)
                || model.map(key -> runtime.startProcessInstanceById(key, id.toString()))
                        .or(() -> Optional.of(runtime.startProcessInstanceByKey(standard, id.toString())))
                        .isPresent());
    }

    private boolean isRunning(ApplicationId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                > 0;
    }

    /** Completes a step that the procedure's own model adds. */
    public void complete(ApplicationId id, OwnStep step, OwnStepOutcome outcome) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey(step.element())
                .singleResult();
        if (task == null) {
            throw new IllegalStateException("The case " + id + " does not wait at " + step.element());
        }
        tasks.complete(task.getId(), Map.of(OwnStepOutcome.VARIABLE, outcome.name()));
    }

    /** The step of the procedure's own model at which the case waits, if it does. */
    public Optional<OwnStep> ownStep(Application application) {
        List<OwnStep> steps = own.steps(application.procedure());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<String> open =
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(application.id().toString())
                        .list()
                        .stream()
                        .map(Task::getTaskDefinitionKey)
                        .toList();
        return steps.stream().filter(step -> open.contains(step.element())).findFirst();
    }

    /** Completes a step that has one way on. */
    public void complete(ApplicationId id, HumanStep step) {
        complete(id, step, Map.of());
    }

    /** Completes a step with its outcome. */
    public void complete(ApplicationId id, HumanStep step, StepOutcome outcome) {
        complete(id, step, Map.of(outcome.variable(), outcome.name()));
    }

    /** An official may be faster than the outbox: then the act itself starts the instance. */
    private void complete(ApplicationId id, HumanStep step, Map<String, Object> outcome) {
        if (!completeWaiting(id, step, outcome)) {
            start(id);
            if (!completeWaiting(id, step, outcome)) {
                throw new IllegalStateException("The case " + id + " does not wait at " + step.element());
            }
        }
    }

    private boolean completeWaiting(ApplicationId id, HumanStep step, Map<String, Object> outcome) {
        return engine.together(() -> {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(id.toString())
                    .taskDefinitionKey(step.element())
                    .singleResult();
            if (task != null) {
                tasks.complete(task.getId(), outcome);
            }
            return task != null;
        });
    }

    /** An opinion of another office is asked for, beside the review. */
    public void ask(ApplicationId id, int number) {
        start(id);
        correlate(id, LifecycleMessage.OPINION_REQUESTED);
        open(id, HumanStep.ANSWER_OPINION).stream()
                .filter(task -> tasks.getVariableLocal(task.getId(), NUMBER) == null)
                .forEach(task -> tasks.setVariableLocal(task.getId(), NUMBER, number));
    }

    /** The opinion is there, or nobody waits for it any more. */
    public void opinionEnded(ApplicationId id, int number) {
        open(id, HumanStep.ANSWER_OPINION).stream()
                .filter(task -> Integer.valueOf(number).equals(tasks.getVariableLocal(task.getId(), NUMBER)))
                .forEach(task -> tasks.complete(task.getId()));
    }

    /** Administrative guidance is given, beside the review. */
    public void guide(ApplicationId id) {
        start(id);
        correlate(id, LifecycleMessage.GUIDANCE_GIVEN);
    }

    /** Instants for an inspection on site are offered, beside the review. */
    public void inspect(ApplicationId id) {
        start(id);
        correlate(id, LifecycleMessage.INSPECTION_OFFERED);
    }

    private List<Task> open(ApplicationId id, HumanStep step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey(step.element())
                .list();
    }

    /** The document is issued: the case ends. */
    public void documentIssued(ApplicationId id) {
        correlate(id, LifecycleMessage.DOCUMENT_ISSUED);
    }

    /** The applicant withdrew: the case ends. */
    public void withdrawn(ApplicationId id) {
        start(id);
        correlate(id, LifecycleMessage.APPLICATION_WITHDRAWN);
    }

    /** The step that waits for a person now. */
    public Optional<HumanStep> waitingStep(ApplicationId id) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .list();
        for (HumanStep step : HumanStep.values()) {
            if (open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(step.element()))) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private void correlate(ApplicationId id, LifecycleMessage message) {
        runtime.createMessageCorrelation(message.messageName())
                .processInstanceBusinessKey(id.toString())
                .correlate();
    }
}
