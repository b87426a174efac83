package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.verification.ExaminedFile;
import jp.madoguchi.workflow.issuance.DocumentNumber;
import jp.madoguchi.workflow.issuance.IssuedDocument;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.VerificationCode;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Copy;
import jp.madoguchi.workflow.usecase.DocumentVerdict.Standing;

/** What was issued and whether it is still stood by; one short transaction for each question. */
@Singleton
@Transactional(rollbackOn = Exception.class)
class IssuedRegister {
    private final IssuedDocuments documents;
    private final KeptRecords records;

    @Inject
    IssuedRegister(IssuedDocuments documents, KeptRecords records) {
        this.documents = documents;
        this.records = records;
    }

    /** The evidence record this system keeps of bytes with this SHA-256 digest. */
    Optional<byte[]> record(byte[] sha256) {
        return records.of(sha256);
    }

    /**
     * The verdict on an examined file.
     *
     * @param hashes of the file, and of its beginning as it was sealed: a copy with more timestamps is the same document
     */
    DocumentVerdict of(ExaminedFile examined, List<String> hashes) {
        Optional<IssuedDocument> issued = hashes.stream()
                .flatMap(sha256 -> documents.bySha256(sha256).stream())
                .findFirst();
        return new DocumentVerdict(
                issued.map(IssuedRegister::standing).orElse(Standing.UNKNOWN),
                Optional.of(examined.report()),
                Optional.of(examined.coverage()),
                issued.map(this::copy));
    }

    /** What a number and its code lead to; a wrong code and an unknown number are the same. */
    DocumentVerdict of(String documentNumber, String code) throws NotFound {
        IssuedDocument issued = documents
                .byNumber(documentNumber)
                .filter(found -> new VerificationCode(code).matches(found.codeSha256()))
                .orElseThrow(NotFound::new);
        return new DocumentVerdict(standing(issued), Optional.empty(), Optional.empty(), Optional.of(copy(issued)));
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
                issued.validUntil(),
                issued.revokedAt(),
                issued.replaces().map(DocumentNumber::value),
                issued.replacedBy().map(DocumentNumber::value));
    }
}
