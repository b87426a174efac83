package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every path of both models; fails when a sequence flow is in a model and no path takes it. */
class PathCoverageIT {
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"([^\"]+)\"");

    private final Installation installation = Installation.shared();
    private final ApplicationLifecycle lifecycle = installation.get(ApplicationLifecycle.class);

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    /** What one case goes through. */
    private interface Path {
        void walk(ApplicationId id) throws Exception;
    }

    private void walk(ApplicationId id, Path path) throws Exception {
        TransactionManager transactions = installation.get(TransactionManager.class);
        transactions.begin();
        try {
            path.walk(id);
            transactions.commit();
        } finally {
            if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transactions.rollback();
            }
        }
        assertEquals(
                0,
                installation
                        .database()
                        .number("select count(*) from act_ru_execution where business_key_ = ?", id.toString()),
                "the case has ended with all its branches");
    }

    private static Set<String> untaken(Model model, List<String> cases) {
        Set<String> flows = new TreeSet<>();
        Matcher found = FLOW.matcher(new String(model.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        while (found.find()) {
            flows.add(found.group(1));
        }
        flows.removeAll(FlowCoverage.takenBy(cases));
        return flows;
    }

    private List<Path> applicationPaths() {
        return List.of(this::everyTurn, this::withoutApproval, this::besideTheReview, lifecycle::withdrawn);
    }

    private void everyTurn(ApplicationId id) {
        lifecycle.start(id);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_CONTINUES);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.DEFECT_AT_INTAKE);
        lifecycle.complete(id, HumanStep.ANSWER_CORRECTION, StepOutcome.CORRECTED_BEFORE_INTAKE);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.CORRECTION);
        lifecycle.complete(id, HumanStep.ANSWER_CORRECTION, StepOutcome.CORRECTED);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.REVIEW_CONTINUES);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED);
        lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED);
        lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.NEXT_LEVEL);
        lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED_TO_STEP);
        lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.NEXT_LEVEL);
        lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.APPROVED);
        lifecycle.documentIssued(id);
    }

    private void withoutApproval(ApplicationId id) {
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DECIDED);
        lifecycle.documentIssued(id);
    }

    private void besideTheReview(ApplicationId id) {
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED);
        lifecycle.ask(id, 1);
        lifecycle.ask(id, 2);
        lifecycle.guide(id);
        lifecycle.inspect(id);
        lifecycle.complete(id, HumanStep.PICK_INSPECTION);
        lifecycle.complete(id, HumanStep.RECORD_INSPECTION);
        lifecycle.opinionEnded(id, 2);
        lifecycle.complete(id, HumanStep.ANSWER_GUIDANCE);
        lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DECIDED);
        lifecycle.opinionEnded(id, 1);
        lifecycle.documentIssued(id);
    }

    @Test
    void everyFlowOfTheApplicationLifecycleIsTaken() throws Exception {
        List<String> cases = new ArrayList<>();
        for (Path path : applicationPaths()) {
            ApplicationId id = ApplicationId.next(Instant.now());
            walk(id, path);
            cases.add(id.toString());
        }
        assertEquals(Set.of(), untaken(Model.APPLICATION, cases));
        assertEquals(
                Set.of("to_withdrawn"),
                untaken(Model.APPLICATION, cases.subList(0, cases.size() - 1)),
                "the measure itself: without the withdrawal its flow is missed");
    }

    @Test
    void everyFlowOfTheNotificationLifecycleIsTaken() throws Exception {
        List<String> cases = new ArrayList<>();
        List<Path> paths = List.of(this::handled, lifecycle::withdrawn);
        for (Path path : paths) {
            ApplicationId id = new Journey().filed(People.YAMADA, People.YAMADA_KEY, "test-notification");
            walk(id, path);
            cases.add(id.toString());
        }
        assertEquals(Set.of(), untaken(Model.NOTIFICATION, cases));
        assertEquals(Set.of("to_withdrawn"), untaken(Model.NOTIFICATION, cases.subList(0, 1)));
    }

    private void handled(ApplicationId id) {
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_CONTINUES);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.DEFECT_AT_INTAKE);
        lifecycle.complete(id, HumanStep.ANSWER_CORRECTION, StepOutcome.CORRECTED_BEFORE_INTAKE);
        lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED);
        lifecycle.complete(id, HumanStep.HANDLE, StepOutcome.FORMAL_DEFECT);
        lifecycle.complete(id, HumanStep.ANSWER_CORRECTION, StepOutcome.CORRECTED);
        lifecycle.complete(id, HumanStep.HANDLE, StepOutcome.HANDLING_CONTINUES);
        lifecycle.complete(id, HumanStep.HANDLE, StepOutcome.HANDLED);
        lifecycle.documentIssued(id);
    }
}
