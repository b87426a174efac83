package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.signature.seal.ChosenSeal;
import jp.madoguchi.signature.seal.DocumentSealer;
import jp.madoguchi.signature.seal.SealMissing;
import jp.madoguchi.signature.seal.SealRegister;
import jp.madoguchi.signature.seal.SealUse;
import jp.madoguchi.signature.timestamp.TimestampUnavailable;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.Waiting;

/** Renders, numbers, seals and stores a document, for the first time or in the place of a revoked one. */
@Singleton
class SealingDesk {
    private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMinutes(1);

    private final IssuedDocuments documents;
    private final DocumentText text;
    private final SealRegister seals;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    SealingDesk(IssuedDocuments documents, DocumentText text, SealRegister seals, Outbox outbox, Clock clock) {
        this.documents = documents;
        this.text = text;
        this.seals = seals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A document without a usable seal waits for it by name; it takes no document number meanwhile. */
    IssuedDocument issue(Issuance issuance) throws MissingGlyph, TimestampUnavailable, IOException, NotYet {
        SealUse use = issuance.sealUse();
        try {
            return sealed(issuance, seals.choose(use, issuance.at()));
        } catch (SealMissing missing) {
            String name = missing.seal().isEmpty()
                    ? issuance.document().title().ja() + " (" + use.procedure() + "/" + use.document() + ")"
                    : missing.seal();
            throw new NotYet(
                    new Waiting(Waiting.What.valueOf("SEAL_" + missing.reason().name()), name), UNTIL_THE_NEXT_LOOK);
        }
    }

    private IssuedDocument sealed(Issuance issuance, ChosenSeal seal)
            throws MissingGlyph, TimestampUnavailable, IOException, SealMissing {
        Application application = issuance.application();
        Instant now = issuance.at();
        DocumentNumber number = documents.nextNumber(
                application.agency(), application.office(), fiscalYear(LocalDate.ofInstant(now, clock.getZone())));
        VerificationCode code = VerificationCode.next();
        byte[] pdf = text.render(issuance, number, code);
        String title = issuance.document().title().ja();
        byte[] sealed = seal.seal(
                pdf,
                new DocumentSealer.Statement(issuance.issuer(), title, documents.agencyName(application.agency())),
                now);
        IssuedDocument issued = new IssuedDocument(
                application.id(),
                documents.of(application.id()).size() + 1,
                application.agency(),
                number,
                title,
                code.sha256(),
                sha256(sealed),
                now,
                Optional.of(seal.id()),
                issuance.validUntil(),
                Optional.empty(),
                issuance.replaces().map(IssuedDocument::documentNumber),
                Optional.empty());
        documents.add(issued, sealed);
        outbox.add(
                application.agency(),
                OutboxKind.AUGMENT_DOCUMENT,
                AugmentDocument.key(application.id(), "sealed", issued.number()),
                application.id(),
                now);
        return issued;
    }

    /** The fiscal year begins in April. */
    private static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
