package jp.madoguchi.workflow.bpmn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the outbox for the document of a disposition. */
@Singleton
class RequestIssuance implements JavaDelegate {
    /** The bean's name in the model. */
    static final String NAME = "requestIssuance";

    private final Applications applications;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RequestIssuance(Applications applications, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApplicationId id = new ApplicationId(UUID.fromString(execution.getProcessBusinessKey()));
        applications
                .find(id)
                .ifPresent(application -> outbox.add(
                        application.agency(), OutboxKind.ISSUE_DOCUMENT, id.toString(), id, clock.instant()));
    }
}
