package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import jp.madoguchi.signature.method.ContainerTimestamp;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Adds a timestamp to an applicant's signature. */
@Singleton
class TimestampSignature implements Delivery {
    private final Applications applications;
    private final ContainerTimestamp timestamps;
    private final JournalWriter journal;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    TimestampSignature(
            Applications applications,
            ContainerTimestamp timestamps,
            JournalWriter journal,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.timestamps = timestamps;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.TIMESTAMP_SIGNATURE;
    }

    @Override
    public void deliver(OutboxMessage message) throws SignatureRejected, TimestampUnavailable {
        int correction = SignatureMessage.correction(message);
        Application application = applications.find(message.application()).orElseThrow();
        Evidence evidence =
                applications.evidence(message.application(), correction).orElseThrow();
        if (evidence.timestamped().isPresent()) {
            return;
        }
        ContainerTimestamp.Raised raised = timestamps.raise(evidence.container());
        applications.timestamped(
                message.application(),
                correction,
                raised.container(),
                raised.timestamp().at());
        outbox.add(
                application.agency(), OutboxKind.COMPLETE_SIGNATURE, message.key(), application.id(), clock.instant());
        journal.record(
                application,
                JournalAct.SIGNATURE_TIMESTAMPED,
                correction + " " + raised.timestamp().at());
    }
}
