package jp.madoguchi.workflow.bpmn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.testing.Installation;
import org.junit.jupiter.api.Test;

class ApplicationLifecycleIT {
    private final Installation installation = Installation.shared();
    private final ApplicationLifecycle lifecycle = installation.get(ApplicationLifecycle.class);
    private final ApplicationId id = ApplicationId.next(Instant.now());

    private interface Act {
        void run() throws Exception;
    }

    private void inTransaction(Act act) {
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
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<HumanStep> waiting() {
        Optional<?>[] found = new Optional<?>[1];
        inTransaction(() -> found[0] = lifecycle.waitingStep(id));
        return found[0].map(step -> (HumanStep) step);
    }

    private long instances() {
        return installation
                .database()
                .number(
                        "select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null",
                        id.toString());
    }

    @Test
    void everyPathOfTheLifecycle() {
        inTransaction(() -> lifecycle.start(id));
        inTransaction(() -> lifecycle.start(id));
        assertEquals(1, instances());
        assertEquals(Optional.of(HumanStep.RECORD_INTAKE), waiting());
        inTransaction(() -> lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.CORRECTION));
        assertEquals(Optional.of(HumanStep.ANSWER_CORRECTION), waiting());
        inTransaction(() -> lifecycle.complete(id, HumanStep.ANSWER_CORRECTION, StepOutcome.CORRECTED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED));
        assertEquals(Optional.of(HumanStep.APPROVE), waiting());
        inTransaction(() -> lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED));
        assertEquals(Optional.of(HumanStep.REVIEW), waiting());
        inTransaction(() -> lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.NEXT_LEVEL));
        assertEquals(Optional.of(HumanStep.APPROVE), waiting());
        inTransaction(() -> lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.APPROVED));
        assertEquals(Optional.empty(), waiting());
        assertEquals(1, instances());
        inTransaction(() -> lifecycle.documentIssued(id));
        assertEquals(0, instances());
    }

    @Test
    void decisionWithoutApprovalGoesStraightToIssuance() {
        inTransaction(() -> lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DECIDED));
        inTransaction(() -> lifecycle.documentIssued(id));
        assertEquals(0, instances());
    }

    @Test
    void outcomeOfAnotherStepNeverApproves() {
        inTransaction(() -> lifecycle.complete(id, HumanStep.RECORD_INTAKE, StepOutcome.INTAKE_RECORDED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.REVIEW, StepOutcome.DRAFTED));
        inTransaction(() -> lifecycle.complete(id, HumanStep.APPROVE, StepOutcome.REMANDED));
        assertEquals(Optional.of(HumanStep.REVIEW), waiting());
    }

    @Test
    void withdrawalEndsTheCaseWhereverItStands() {
        inTransaction(() -> lifecycle.withdrawn(id));
        assertEquals(0, instances());
    }

    @Test
    void wrongStepIsABug() {
        assertThrows(IllegalStateException.class, () -> inTransaction(() -> lifecycle.complete(id, HumanStep.APPROVE)));
    }
}
