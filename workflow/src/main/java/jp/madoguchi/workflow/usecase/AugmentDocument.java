package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.seal.SealAugmentation;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservedFile;

/**
 * Raises a sealed document to PAdES-B-LTA, and renews it before its newest timestamp ends. The message's key is {@code
 * <application>:<occasion>:<number>}.
 */
@Singleton
class AugmentDocument implements Delivery {
    private static final Duration UNTIL_THE_NEXT_CRL = Duration.ofMinutes(30);

    private final Applications applications;
    private final IssuedDocuments documents;
    private final Preservation preservation;
    private final SealAugmentation augmentation;
    private final JournalWriter journal;
    private final Clock clock;

    @Inject
    AugmentDocument(
            Applications applications,
            IssuedDocuments documents,
            Preservation preservation,
            SealAugmentation augmentation,
            JournalWriter journal,
            Clock clock) {
        this.applications = applications;
        this.documents = documents;
        this.preservation = preservation;
        this.augmentation = augmentation;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.AUGMENT_DOCUMENT;
    }

    /**
     * A message's key.
     *
     * @param occasion {@code sealed}, or the day of a renewal
     */
    static String key(ApplicationId application, String occasion, int number) {
        return application + ":" + occasion + ":" + number;
    }

    @Override
    public void deliver(OutboxMessage message) throws SealRejected, TimestampUnavailable, IOException, NotYet {
        int number = SignatureMessage.correction(message);
        byte[] pdf = documents.pdf(message.application(), number).orElseThrow();
        Instant now = clock.instant();
        SealAugmentation.Augmented augmented;
        try {
            augmented = augmentation.augment(pdf, now);
        } catch (MaterialUnavailable early) {
            throw new NotYet(String.valueOf(early.getMessage()), UNTIL_THE_NEXT_CRL);
        }
        preservation.replaced(PreservedFile.Kind.DOCUMENT, message.application(), number);
        documents.augmented(message.application(), number, augmented.pdf(), now, augmented.provableUntil());
        Application application = applications.find(message.application()).orElseThrow();
        journal.record(application, JournalAct.DOCUMENT_AUGMENTED, number + " " + augmented.provableUntil());
    }
}
