package jp.madoguchi.workflow.party;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen or a business (申請者).
 *
 * @param id who
 * @param business a business, or a citizen
 * @param displayName name for screens; empty until a certificate named it
 * @param personName a citizen's name as the signing certificate has it
 * @param birthDate a citizen's birth date
 * @param corporateNumber a business's 法人番号
 * @param mailAddress where notices go
 */
public record Party(
        PartyId id,
        boolean business,
        String displayName,
        Optional<String> personName,
        Optional<LocalDate> birthDate,
        Optional<String> corporateNumber,
        Optional<String> mailAddress) {
    /** As an actor whose certificate was proven. */
    public Applicant asApplicant() {
        return asApplicant(LoginProof.CERTIFICATE);
    }

    /** As an actor who came in by this way. */
    public Applicant asApplicant(LoginProof proof) {
        return new Applicant(id, displayName, proof);
    }
}
