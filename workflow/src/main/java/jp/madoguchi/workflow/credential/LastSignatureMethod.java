package jp.madoguchi.workflow.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import jp.madoguchi.signature.method.SignatureMethod;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.workflow.party.Applicant;

/** Remembers by which method somebody signed last, so that the signing page begins with it. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class LastSignatureMethod {
    private final BegunSignatures signatures;

    @Inject
    LastSignatureMethod(BegunSignatures signatures) {
        this.signatures = signatures;
    }

    /** The id of the method of this person's latest filing; empty before the first one. */
    public Optional<String> of(Applicant actor) {
        return signatures
                .lastMethod(actor.self())
                .flatMap(SignatureMethods::find)
                .map(SignatureMethod::id);
    }
}
