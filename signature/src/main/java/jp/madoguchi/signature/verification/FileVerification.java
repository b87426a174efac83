package jp.madoguchi.signature.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.method.ContainerVerification;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.VerifiedSignature;
import jp.madoguchi.signature.revocation.RevocationSource;
import jp.madoguchi.signature.revocation.RevocationStatus;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.timestamp.Timestamp;
import jp.madoguchi.signature.verification.VerificationReport.Kind;
import jp.madoguchi.signature.verification.VerificationReport.Reason;
import jp.madoguchi.signature.verification.VerificationReport.Signer;
import jp.madoguchi.signature.verification.VerificationReport.Verdict;

/** Recognises a file's kind and turns the strict checks' outcome into a report. */
final class FileVerification {
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    private final ContainerVerification containers;
    private final SealCheck seals;

    FileVerification(TrustAnchors anchors, RevocationSource revocation) {
        var certificates = new CertificateCheck(anchors);
        this.containers = new ContainerVerification(certificates, revocation);
        this.seals = new SealCheck(certificates, revocation);
    }

    VerificationReport verify(byte[] file, Instant now) {
        Kind kind = kind(file);
        if (file.length > MAX_BYTES)
            return unsigned(Verdict.INDETERMINATE, kind, new Reason("too-large", "verification.too-large"));
        return switch (kind) {
            case PDF -> pdf(file, now);
            case CONTAINER, CMS -> signature(kind, file, now);
            case UNKNOWN ->
                unsigned(Verdict.INDETERMINATE, kind, new Reason("unknown-kind", "verification.unknown-kind"));
        };
    }

    private static Kind kind(byte[] file) {
        if (file.length >= 4 && file[0] == 'P' && file[1] == 'K') return Kind.CONTAINER;
        if (file.length >= 5 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F') return Kind.PDF;
        return file.length >= 2 && file[0] == 0x30 ? Kind.CMS : Kind.UNKNOWN;
    }

    private VerificationReport pdf(byte[] file, Instant now) {
        try {
            AcceptedSeal seal = seals.check(file, now);
            return sound(
                    Kind.PDF,
                    Signers.of(seal.sealer()),
                    seal.sealedAt(),
                    seal.timestamp().map(Timestamp::provesUntil),
                    now,
                    seal.timestamp().isPresent() ? "PAdES-BASELINE-T" : "PAdES-BASELINE-B",
                    seal.revocation(),
                    "sound-seal");
        } catch (SealRejected e) {
            Verdict verdict = e.reason() == SealRejected.Reason.NOT_SEALED ? Verdict.INDETERMINATE : Verdict.INVALID;
            return unsigned(
                    verdict, Kind.PDF, new Reason(e.reason().code(), e.reason().messageKey()));
        }
    }

    private VerificationReport signature(Kind kind, byte[] file, Instant now) {
        try {
            Optional<VerifiedSignature> verified =
                    kind == Kind.CMS ? containers.message(file, now) : Optional.of(containers.container(file, now));
            if (verified.isEmpty())
                return unsigned(
                        Verdict.INDETERMINATE, kind, new Reason("detached-content", "verification.detached-content"));
            VerifiedSignature signature = verified.get();
            return sound(
                    kind,
                    Signers.of(signature.signer()),
                    signature.signedAt(),
                    signature.timestamp().map(Timestamp::provesUntil),
                    now,
                    signature.timestamp().isPresent() ? "CAdES-BASELINE-T" : "CAdES-BASELINE-B",
                    signature.revocation(),
                    "sound-signature");
        } catch (SignatureRejected e) {
            return unsigned(
                    Verdict.INVALID,
                    kind,
                    new Reason(e.reason().code(), e.reason().messageKey()));
        }
    }

    private static VerificationReport sound(
            Kind kind,
            Signer signer,
            Instant signedAt,
            Optional<Instant> provableUntil,
            Instant now,
            String level,
            RevocationStatus status,
            String code) {
        var reasons = new ArrayList<Reason>();
        reasons.add(new Reason(code, "verification." + code));
        boolean unknown = status instanceof RevocationStatus.Unknown;
        if (unknown) reasons.add(new Reason("unknown-status", "verification.unknown-status"));
        boolean outlived = provableUntil.isPresent() && now.isAfter(provableUntil.get());
        if (outlived) reasons.add(new Reason("timestamp-expired", "verification.timestamp-expired"));
        if (provableUntil.isEmpty()) reasons.add(new Reason("no-proved-time", "verification.no-proved-time"));
        return new VerificationReport(
                unknown || outlived ? Verdict.INDETERMINATE : Verdict.VALID,
                kind,
                Optional.of(signer),
                Optional.of(signedAt),
                provableUntil.isPresent() && !outlived,
                provableUntil,
                Optional.of(level),
                reasons);
    }

    private static VerificationReport unsigned(Verdict verdict, Kind kind, Reason reason) {
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
