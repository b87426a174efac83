package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.archive.EvidenceRecordCheck;
import jp.madoguchi.signature.archive.EvidenceRecordRejected;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.method.ContainerVerification;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.VerifiedSignature;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.timestamp.TimestampStanding;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;

/** Recognises a file's kind and turns the strict checks' outcome into a report. */
final class FileVerification {
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    private final ContainerVerification containers;
    private final SealCheck seals;
    private final EvidenceRecordCheck records;

    FileVerification(CertificateCheck certificates, RevocationSource revocation) {
        this.containers = new ContainerVerification(certificates, revocation);
        this.seals = new SealCheck(certificates, revocation);
        this.records = new EvidenceRecordCheck(certificates, revocation);
    }

    VerificationReport verify(byte[] file, Optional<byte[]> record, Instant now) {
        Kind kind = kind(file);
        if (file.length > MAX_BYTES)
            return unsigned(Verdict.INDETERMINATE, kind, new Reason("too-large", "verification.too-large"));
        Held held = record.map(bytes -> held(bytes, file, now)).orElseGet(() -> Held.without(now));
        return held.with(
                switch (kind) {
                    case PDF -> pdf(file, held, now);
                    case CONTAINER, CMS -> signature(kind, file, held, now);
                    case UNKNOWN ->
                        unsigned(Verdict.INDETERMINATE, kind, new Reason("unknown-kind", "verification.unknown-kind"));
                });
    }

    /** What the evidence record beside the file proves. */
    private Held held(byte[] record, byte[] file, Instant now) {
        try {
            return Held.by(records.check(record, file, now), now);
        } catch (EvidenceRecordRejected e) {
            return Held.refused(e.reason(), now);
        }
    }

    private static Kind kind(byte[] file) {
        if (file.length >= 4 && file[0] == 'P' && file[1] == 'K') return Kind.CONTAINER;
        if (file.length >= 5 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F') return Kind.PDF;
        return file.length >= 2 && file[0] == 0x30 ? Kind.CMS : Kind.UNKNOWN;
    }

    ExaminedFile examine(byte[] file, Optional<byte[]> content, Optional<byte[]> record, Instant now) {
        boolean detached = content.isPresent() && kind(file) == Kind.CMS && file.length <= MAX_BYTES;
        if (!detached) {
            VerificationReport report = verify(file, record, now);
            return new ExaminedFile(report, coverage(report, file));
        }
        VerificationReport report = Held.without(now).with(detached(file, content.get(), Held.without(now), now));
        return new ExaminedFile(report, Coverages.ofContent(report, file, content.get()));
    }

    private Coverage coverage(VerificationReport report, byte[] file) {
        if (report.signer().isEmpty()) return Coverage.none(file);
        return switch (report.kind()) {
            case PDF -> new Coverage(file.length, seals.sealedBytes(file), List.of());
            case CONTAINER -> Coverages.ofContainer(file);
            default -> Coverages.ofMessage(file);
        };
    }

    /** The report on what could not be examined within the caps. */
    static VerificationReport beyondLimits(byte[] file) {
        return unsigned(Verdict.INDETERMINATE, kind(file), new Reason("beyond-limits", "verification.beyond-limits"));
    }

    private VerificationReport detached(byte[] file, byte[] content, Held held, Instant now) {
        try {
            return sound(Kind.CMS, containers.detached(file, content, now), held);
        } catch (SignatureRejected e) {
            return rejected(Kind.CMS, e);
        }
    }

    private VerificationReport pdf(byte[] file, Held held, Instant now) {
        try {
            AcceptedSeal seal = seals.check(file, held.since(), now);
            AcceptedSeal.Standing standing = seal.standing();
            return new Soundness(Kind.PDF, "sound-seal", seal.level())
                    .proved(standing.provableUntil(), standing.outlived(), standing.authoritiesKnown())
                    .report(Signers.of(seal.sealer()), seal.sealedAt(), seal.revocation(), held);
        } catch (SealRejected e) {
            Verdict verdict = e.reason() == SealRejected.Reason.NOT_SEALED ? Verdict.INDETERMINATE : Verdict.INVALID;
            return unsigned(
                    verdict, Kind.PDF, new Reason(e.reason().code(), e.reason().messageKey()));
        }
    }

    private VerificationReport signature(Kind kind, byte[] file, Held held, Instant now) {
        try {
            Optional<VerifiedSignature> verified = kind == Kind.CMS
                    ? containers.message(file, now)
                    : Optional.of(containers.container(file, held.since(), now));
            if (verified.isEmpty())
                return unsigned(
                        Verdict.INDETERMINATE, kind, new Reason("detached-content", "verification.detached-content"));
            return sound(kind, verified.get(), held);
        } catch (SignatureRejected e) {
            return rejected(kind, e);
        }
    }

    private static VerificationReport rejected(Kind kind, SignatureRejected e) {
        return unsigned(
                Verdict.INVALID, kind, new Reason(e.reason().code(), e.reason().messageKey()));
    }

    private static VerificationReport sound(Kind kind, VerifiedSignature signature, Held held) {
        Instant ends = signature.algorithmsEnd();
        Optional<Instant> until =
                signature.timestamp().map(Timestamp::provesUntil).map(proves -> proves.isBefore(ends) ? proves : ends);
        boolean outlived = signature.standing().map(TimestampStanding::outlived).orElse(false);
        boolean known = signature
                .standing()
                .map(standing -> standing.authority() instanceof RevocationStatus.Good)
                .orElse(true);
        return new Soundness(kind, "sound-signature", signature.level())
                .proved(until, outlived || !held.at().isBefore(ends), known)
                .report(Signers.of(signature.signer()), signature.signedAt(), signature.revocation(), held);
    }

    static VerificationReport unsigned(Verdict verdict, Kind kind, Reason reason) {
        return new VerificationReport(
                verdict,
                kind,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(reason));
    }
}
