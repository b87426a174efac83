package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.signature.archive.EvidenceRecordRejected;
import jp.madoguchi.signature.archive.ProvedExistence;
import jp.madoguchi.signature.timestamp.HeldSince;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;

/**
 * When a file provably existed as it is.
 *
 * @param since the beginning of an evidence record that proves, else now
 * @param until until when the record proves; empty without one that proves
 * @param reason what is said about the record; empty without a record
 */
record Held(HeldSince since, Optional<Instant> until, Optional<Reason> reason) {
    Instant at() {
        return since.at();
    }

    static Held without(Instant now) {
        return new Held(HeldSince.now(now), Optional.empty(), Optional.empty());
    }

    static Held by(ProvedExistence proved, Instant now) {
        if (proved.proves())
            return new Held(
                    new HeldSince(proved.since(), proved.kept()),
                    Optional.of(proved.provableUntil()),
                    Optional.of(reason("evidence-record")));
        String code = proved.outlived() ? "evidence-record-outlived" : "evidence-record-unknown-status";
        return new Held(HeldSince.now(now), Optional.empty(), Optional.of(reason(code)));
    }

    static Held refused(EvidenceRecordRejected.Reason why, Instant now) {
        return new Held(HeldSince.now(now), Optional.empty(), Optional.of(new Reason(why.code(), why.messageKey())));
    }

    /** The report with what the record adds; a record that does not prove never leaves a file valid. */
    VerificationReport with(VerificationReport report) {
        if (reason.isEmpty()) return report;
        var reasons = new ArrayList<>(report.reasons());
        reasons.add(reason.get());
        boolean doubtful = until.isEmpty() && report.verdict() == Verdict.VALID;
        return new VerificationReport(
                doubtful ? Verdict.INDETERMINATE : report.verdict(),
                report.kind(),
                report.signer(),
                report.signedAt(),
                report.timeProved(),
                report.provableUntil(),
                report.level(),
                reasons);
    }

    private static Reason reason(String code) {
        return new Reason(code, "verification." + code);
    }
}
