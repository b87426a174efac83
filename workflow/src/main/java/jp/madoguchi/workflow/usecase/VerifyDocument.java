package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.signature.seal.SealParts;
import jp.madoguchi.signature.verification.VerificationReport;
import jp.madoguchi.signature.verification.Verifier;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Copy;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Standing;

/** Tells anyone whether the agency stands by a document; reveals nothing to who has neither the file nor the code. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class VerifyDocument {
    private final Verifier verifier;
    private final IssuedDocuments documents;
    private final KeptRecords records;
    private final Clock clock;

    @Inject
    VerifyDocument(Verifier verifier, IssuedDocuments documents, KeptRecords records, Clock clock) {
        this.verifier = verifier;
        this.documents = documents;
        this.records = records;
        this.clock = clock;
    }

    /** By the file itself; where this system keeps its evidence record, with it. */
    public DocumentVerdict byUpload(byte[] file) {
        return byUpload(file, Optional.empty());
    }

    /**
     * By the file with its evidence record (RFC 4998).
     *
     * @param evidence DER; without one, the record this system keeps of exactly these bytes, if any
     */
    public DocumentVerdict byUpload(byte[] file, Optional<byte[]> evidence) {
        VerificationReport report = verifier.verify(file, evidence.or(() -> records.of(digest(file))), clock.instant());
        Optional<IssuedDocument> issued = documents.bySha256(sha256(file)).or(() -> earlierCopy(file));
        return new DocumentVerdict(
                issued.map(VerifyDocument::standing).orElse(Standing.UNKNOWN),
                Optional.of(report),
                issued.map(this::copy));
    }

    /** By the number and the code of the QR code. */
    public DocumentVerdict byNumber(String documentNumber, String code) throws NotFound {
        IssuedDocument issued = documents
                .byNumber(documentNumber)
                .filter(found -> new VerificationCode(code).matches(found.codeSha256()))
                .orElseThrow(NotFound::new);
        return new DocumentVerdict(standing(issued), Optional.empty(), Optional.of(copy(issued)));
    }

    /** A copy with more or fewer timestamps is the same document: it begins with the bytes as they were sealed. */
    private Optional<IssuedDocument> earlierCopy(byte[] file) {
        return SealParts.sealedBytes(file).flatMap(original -> documents.bySha256(sha256(original)));
    }

    private static Standing standing(IssuedDocument issued) {
        return issued.revokedAt().isPresent() ? Standing.REVOKED : Standing.STOOD_BY;
    }

    private Copy copy(IssuedDocument issued) {
        return new Copy(
                issued.documentNumber().value(),
                issued.title(),
                documents.agencyName(issued.agency()),
                issued.issuedAt(),
                issued.validUntil());
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(digest(file));
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
