package jp.madoguchi.signature.archive;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.RevocationSource;

/** Our own check of evidence records (RFC 4998, 5.3). Thread-safe. */
public final class EvidenceRecordCheck {
    private final CertificateCheck certificates;
    private final RevocationSource revocation;

    public EvidenceRecordCheck(CertificateCheck certificates, RevocationSource revocation) {
        this.certificates = certificates;
        this.revocation = revocation;
    }

    /**
     * Checks a record against a file.
     *
     * @param record DER of an EvidenceRecord, at most 8 MB
     * @param now the trusted instant at which the newest timestamp must still prove
     * @throws EvidenceRecordRejected if it proves nothing about the file, with the first reason found; one that has
     *     merely outlived its timestamps is not refused
     */
    public ProvedExistence check(byte[] record, byte[] file, Instant now) throws EvidenceRecordRejected {
        return new RecordExamination(certificates, revocation).examine(record, file, now);
    }
}
