package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.archive.ArchiveChain;
import jp.madoguchi.signature.archive.EvidenceRecords;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.preservation.Preservation;
import jp.madoguchi.workflow.preservation.PreservedFile;

/** The evidence records this system keeps, put together from what a batch shares and what is a file's own. */
@Singleton
class KeptRecords {
    private final Preservation preservation;

    @Inject
    KeptRecords(Preservation preservation) {
        this.preservation = preservation;
    }

    /** The record of exactly these bytes, DER; empty if no batch holds them. */
    Optional<byte[]> of(byte[] sha256) {
        return written(preservation.chains(sha256));
    }

    /** The record of a file; empty if no batch holds it yet. */
    Optional<byte[]> of(PreservedFile.Kind kind, ApplicationId application, int number) {
        return written(preservation.chains(kind, application, number));
    }

    private static Optional<byte[]> written(List<ArchiveChain> chains) {
        return chains.isEmpty() ? Optional.empty() : Optional.of(EvidenceRecords.write(chains));
    }
}
