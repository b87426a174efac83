package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/** Adds to an applicant's signature the CRLs issued after it (CAdES-LT), as soon as there are any. */
@Singleton
class CompleteSignature implements Delivery {
    private static final Duration UNTIL_THE_NEXT_CRL = Duration.ofMinutes(30);

    private final Applications applications;
    private final ContainerCompletion completion;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    CompleteSignature(Applications applications, ContainerCompletion completion, JournalWriter journal, Clock clock) {
        this.applications = applications;
        this.completion = completion;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.COMPLETE_SIGNATURE;
    }

    @Override
    public void deliver(OutboxMessage message) throws SignatureRejected, NotYet {
        int correction = SignatureMessage.correction(message);
        Evidence evidence =
                applications.evidence(message.application(), correction).orElseThrow();
        byte[] timestamped = evidence.timestamped().orElseThrow();
        Instant now = clock.instant();
        try {
            byte[] complete = completion.complete(timestamped, now);
            applications.completed(message.application(), correction, complete, now);
        } catch (MaterialUnavailable early) {
            throw new NotYet(String.valueOf(early.getMessage()), UNTIL_THE_NEXT_CRL);
        }
        Application application = applications.find(message.application()).orElseThrow();
        journal.record(application, JournalAct.SIGNATURE_COMPLETED, String.valueOf(correction));
    }
}
