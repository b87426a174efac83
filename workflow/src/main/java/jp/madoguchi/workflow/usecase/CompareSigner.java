package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.signature.certificate.Likeness;
import jp.madoguchi.workflow.credential.Credentials;
import jp.madoguchi.workflow.party.Applicant;

/**
 * Warns applicants, before they file, of answers that differ from their signing certificate: an official will ask about
 * them. It blocks nothing.
 */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class CompareSigner {
    private final Credentials credentials;
    private final SignerComparison comparison;

    @Inject
    CompareSigner(Credentials credentials, SignerComparison comparison) {
        this.credentials = credentials;
        this.comparison = comparison;
    }

    /**
     * Answers that differ; those where a substitute character stands are left to the official's eye.
     *
     * @param view the applicant's own application, opened
     * @param certificate the one about to sign, DER; if empty, the one that this person signed with last
     * @param reader language in which dates are told
     */
    public List<ComparedAttribute> differing(
            Applicant actor, ApplicationView view, Optional<byte[]> certificate, Locale reader) {
        return certificate
                .or(() -> credentials.lastSigning(actor.self()))
                .map(known -> comparison.compare(view.procedure(), view.answers(), view.evaluation(), known, reader))
                .orElseGet(List::of)
                .stream()
                .filter(compared -> compared.likeness() == Likeness.DIFFERENT)
                .toList();
    }
}
