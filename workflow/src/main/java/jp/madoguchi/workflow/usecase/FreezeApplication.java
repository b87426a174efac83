package jp.madoguchi.workflow.usecase;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;

/** Freezes what will be signed: {@code application.json}, {@code form.pdf} and every attachment. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class FreezeApplication {
    /** Freezes a draft, or the answer to the open correction request; freezing again replaces what was frozen. */
    public FrozenApplication freeze(Applicant actor, ApplicationId id, Optional<byte[]> certificate)
            throws RuleViolation, SignatureRejected {
        throw new UnsupportedOperationException();
    }
}
