package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.signature.method.AcceptedSignature;
import jp.madoguchi.signature.method.CertificateBinding;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.SignatureRejected.Reason;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.Filing;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalWriter;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;

/** What filing and answering a correction have in common: a frozen container, signed, checked, consumed, recorded. */
@Singleton
class ArrivalDesk {
    private final Applications applications;
    private final ProcedureCatalogue catalogue;
    private final SignatureDesk signatures;
    private final FilingPower power;
    private final JournalWriter journal;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    ArrivalDesk(
            Applications applications,
            ProcedureCatalogue catalogue,
            SignatureDesk signatures,
            FilingPower power,
            JournalWriter journal,
            Outbox outbox,
            Clock clock) {
        this.applications = applications;
        this.catalogue = catalogue;
        this.signatures = signatures;
        this.power = power;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Accepted, not yet recorded.
     *
     * @param frozen what was signed
     * @param signature the accepted signature
     * @param party the applicant, as the signature named it
     * @param method id of the method by which it came
     * @param number the new arrival number
     * @param at the legal instant
     */
    record Arrived(
            FrozenFiling frozen,
            AcceptedSignature signature,
            Party party,
            String method,
            ArrivalNumber number,
            Instant at) {
        SignatureState state() {
            return signature.pending() ? SignatureState.PENDING : SignatureState.ACCEPTED;
        }
    }

    /** Checks and consumes what was frozen for this filing by somebody whose login lets them file. */
    Arrived accept(
            Applicant actor,
            Application application,
            int correction,
            Optional<FrozenFiling> waits,
            Submission submission)
            throws RuleViolation, SignatureRejected {
        FrozenFiling frozen = waits.filter(waiting -> waiting.correction() == correction)
                .orElseThrow(() -> new NotAllowedNow(NotAllowedNow.Reason.NOTHING_FROZEN));
        PublishedProcedure procedure = catalogue.version(application.procedure());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        power.require(actor, procedure, now);
        var evaluation =
                procedure.definition().form().evaluate(application.answers(), application.day(now, clock.getZone()));
        if (evaluation.blocksFiling()) {
            throw new FindingsRemain(evaluation.findings());
        }
        SignatureDesk.Signed signed =
                signatures.accept(procedure, application.party(), actor.self(), frozen, submission, now);
        long running = applications
                .consume(frozen, now)
                .orElseThrow(() -> new SignatureRejected(Reason.REPLAYED, "what was frozen is consumed"));
        ArrivalNumber number = ArrivalNumber.of(now, clock.getZone(), running);
        return new Arrived(frozen, signed.signature(), signed.party(), SignatureDesk.method(submission), number, now);
    }

    /** Remembers under which delegation an agent filed; returns what the journal says of it. */
    String agent(Applicant actor, Application application, Arrived arrived) {
        return power.record(actor, application, arrived.frozen().correction(), arrived.at());
    }

    /** Writes filing, evidence and what follows from the outbox. */
    Receipt record(Application application, Arrived arrived, String journalLeaf) {
        FrozenFiling frozen = arrived.frozen();
        Filing filing = new Filing(
                application.id(),
                frozen.correction(),
                frozen.id(),
                arrived.number(),
                arrived.at(),
                new String(application.filed().toJson(), java.nio.charset.StandardCharsets.UTF_8),
                journalLeaf);
        applications.arrive(application, filing, evidence(arrived));
        sealTogether(application, arrived);
        String key = application.id() + ":" + frozen.correction();
        outbox.add(application.agency(), OutboxKind.TIMESTAMP_SIGNATURE, key, application.id(), arrived.at());
        if (arrived.signature().pending()) {
            CheckRevocation.again(outbox, application, frozen.correction(), 1, arrived.at());
        } else {
            outbox.add(application.agency(), OutboxKind.VALIDATE_SIGNATURE, key, application.id(), arrived.at());
        }
        return receipt(application, filing);
    }

    /**
     * A signature that does not name its certificate is sealed together with it the moment it is received: the journal,
     * chained and timestamped, holds the hash of the container with both inside.
     */
    private void sealTogether(Application application, Arrived arrived) {
        boolean unbound = SignatureMethods.find(arrived.method())
                .filter(method -> method.binding() == CertificateBinding.RECEIVED_TOGETHER)
                .isPresent();
        if (unbound) {
            String sha256 = SignatureDesk.sha256(arrived.signature().container());
            journal.record(application, JournalAct.SIGNATURE_RECEIVED, arrived.method() + " " + sha256);
        }
    }

    /** The receipt of a filing recorded before, if there is one. */
    Optional<Receipt> earlier(Application application, int correction) {
        return applications.filing(application.id(), correction).map(filing -> receipt(application, filing));
    }

    private static Receipt receipt(Application application, Filing filing) {
        return new Receipt(
                application.id(),
                filing.arrivalNumber(),
                filing.arrivedAt(),
                application.signatureState().orElse(SignatureState.PENDING),
                filing.journalLeaf());
    }

    private static Evidence evidence(Arrived arrived) {
        AcceptedSignature signature = arrived.signature();
        try {
            return new Evidence(
                    signature.container(),
                    signature.identity().key(),
                    signature.signer().attributes().displayName(),
                    signature.signer().certificate().getEncoded(),
                    !signature.pending(),
                    arrived.at(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    arrived.method());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
