package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.signature.evidence.DssReport;
import jp.madoguchi.signature.evidence.DssValidation;
import jp.madoguchi.signature.method.CertificateBinding;
import jp.madoguchi.signature.method.SignatureMethod;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.outbox.Outbox;
import jp.madoguchi.workflow.outbox.OutboxKind;
import jp.madoguchi.workflow.outbox.OutboxMessage;

/**
 * Has the second verifier check an applicant's signature. Its agreement verifies the signature, its failure is an
 * incident; while it cannot tell, the check is repeated.
 */
@Singleton
class ValidateSignature implements Delivery {
    private final Applications applications;
    private final DssValidation validation;
    private final CaseStep step;
    private final Clock clock;

    @Inject
    ValidateSignature(Applications applications, DssValidation validation, CaseStep step, Clock clock) {
        this.applications = applications;
        this.validation = validation;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public OutboxKind kind() {
        return OutboxKind.VALIDATE_SIGNATURE;
    }

    /** The second verifier could not tell. */
    static final class Undetermined extends Exception {
        private static final long serialVersionUID = 1L;

        Undetermined(String subIndication) {
            super("The second verifier cannot tell yet: " + subIndication);
        }
    }

    @Override
    public void deliver(OutboxMessage message) throws Undetermined {
        int correction = SignatureMessage.correction(message);
        Evidence evidence =
                applications.evidence(message.application(), correction).orElseThrow();
        Instant now = clock.instant();
        DssReport report = validation.validate(evidence.best(), binding(evidence), now);
        boolean lastChance = message.attempts() + 1 >= Outbox.ATTEMPTS;
        if (report.indication() == DssReport.Indication.INDETERMINATE && !lastChance) {
            throw new Undetermined(report.subIndication().orElse(""));
        }
        Application application = applications.lock(message.application()).orElseThrow();
        applications.validated(
                message.application(),
                correction,
                report.indication().name(),
                report.level(),
                report.etsiReport(),
                now);
        boolean newer =
                applications.filing(message.application(), correction + 1).isPresent();
        if (!newer) {
            application.signatureChecked(report.agrees() ? SignatureState.VERIFIED : SignatureState.DISAGREED);
        }
        step.done(
                application,
                report.agrees() ? JournalAct.SIGNATURE_VERIFIED : JournalAct.SIGNATURE_DISAGREED,
                correction + " " + report.indication() + " " + report.level());
    }

    private static CertificateBinding binding(Evidence evidence) {
        return SignatureMethods.find(evidence.method())
                .map(SignatureMethod::binding)
                .orElse(CertificateBinding.SIGNED_ATTRIBUTE);
    }
}
