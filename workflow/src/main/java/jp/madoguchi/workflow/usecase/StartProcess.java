package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.bpmn.ApplicationLifecycle;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Starts the case's process instance, exactly once: under the lock of the application's row. */
@Singleton
class StartProcess implements Delivery {
    private final Applications applications;
    private final ApplicationLifecycle lifecycle;
    private final CaseClock caseClock;
    private final PaymentDesk payments;

    @Inject
    StartProcess(Applications applications, ApplicationLifecycle lifecycle, CaseClock caseClock, PaymentDesk payments) {
        this.applications = applications;
        this.lifecycle = lifecycle;
        this.caseClock = caseClock;
        this.payments = payments;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.START_PROCESS;
    }

    @Override
    public void deliver(OutboxMessage message) {
        applications
                .lock(message.application())
                .filter(application -> application.state().isOpenCase())
                .ifPresent(application -> {
                    lifecycle.start(application.id());
                    caseClock.watch(application);
                    payments.watch(application);
                });
    }
}
