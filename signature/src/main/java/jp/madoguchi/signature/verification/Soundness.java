package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Signer;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;

/** Turns a signature that holds into a report: valid if its time is proved without a gap and every status is known. */
final class Soundness {
    private final Kind kind;
    private final String code;
    private final String level;
    private Optional<Instant> provableUntil = Optional.empty();
    private boolean outlived;
    private boolean authoritiesKnown = true;

    Soundness(Kind kind, String code, String level) {
        this.kind = kind;
        this.code = code;
        this.level = level;
    }

    /**
     * @param until until when the timestamps inside prove the time; empty without any
     * @param ended whether one of them, or the signature's algorithm, had ended when it was last relied on
     * @param known whether every authority's revocation status is known
     */
    Soundness proved(Optional<Instant> until, boolean ended, boolean known) {
        provableUntil = until;
        outlived = ended;
        authoritiesKnown = known;
        return this;
    }

    VerificationReport report(Signer signer, Instant signedAt, RevocationStatus status, Held held) {
        var reasons = new ArrayList<Reason>();
        reasons.add(reason(code));
        boolean unknown = status instanceof RevocationStatus.Unknown;
        if (unknown) reasons.add(reason("unknown-status"));
        if (!authoritiesKnown) reasons.add(reason("timestamp-unknown-status"));
        if (outlived) reasons.add(reason("timestamp-expired"));
        if (provableUntil.isEmpty()) reasons.add(reason("no-proved-time"));
        Optional<Instant> until = held.until().isPresent() && !outlived ? held.until() : provableUntil;
        return new VerificationReport(
                unknown || outlived || !authoritiesKnown ? Verdict.INDETERMINATE : Verdict.VALID,
                kind,
                Optional.of(signer),
                Optional.of(signedAt),
                provableUntil.isPresent() && !outlived,
                until,
                Optional.of(level),
                reasons);
    }

    private static Reason reason(String code) {
        return new Reason(code, "verification." + code);
    }
}
