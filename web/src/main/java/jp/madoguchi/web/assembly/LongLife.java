package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.signature.archive.ArchiveTokens;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.dossier.EvidencePackage;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.seal.SealAugmentation;
import jp.madoguchi.signature.timestamp.TimestampSource;
import jp.madoguchi.workflow.preservation.PreservationPlan;

/** What keeps signatures and seals provable for decades, with this installation's dates, CRLs and authority. */
@Singleton
public class LongLife {
    private static final int MARGIN_DAYS = 180;
    /** Building a hash tree grows faster than its files: 2,000 take five times as long as 1,000. */
    private static final int BATCH_FILES = 1_000;

    private final Configured configured;

    @Inject
    LongLife(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    AlgorithmSuite suite() {
        Optional<Path> file = configured.path("madoguchi.algorithm-suite.file");
        try {
            return file.isPresent() ? AlgorithmSuite.read(file.get()) : AlgorithmSuite.cryptrec();
        } catch (IOException unreadable) {
            throw new StartRefusal("The file named by madoguchi.algorithm-suite.file cannot be read.", unreadable);
        } catch (IllegalArgumentException noSuite) {
            throw new StartRefusal("madoguchi.algorithm-suite.file: " + noSuite.getMessage(), noSuite);
        }
    }

    @Produces
    @Singleton
    PreservationPlan plan() {
        String at = configured.text("madoguchi.preservation.time").orElse("02:30");
        try {
            return new PreservationPlan(
                    LocalTime.parse(at),
                    Duration.ofDays(configured.number("madoguchi.preservation.margin-days", MARGIN_DAYS)),
                    configured.number("madoguchi.preservation.batch-files", BATCH_FILES));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw new StartRefusal("madoguchi.preservation.*: " + wrong.getMessage(), wrong);
        }
    }

    @Produces
    @Singleton
    ContainerCompletion completion(CertificateCheck certificates, Optional<CrlSource> crls, Clock clock) {
        return new ContainerCompletion(certificates, source(crls, clock));
    }

    @Produces
    @Singleton
    SealAugmentation augmentation(
            CertificateCheck certificates, Optional<CrlSource> crls, TimestampSource timestamps, Clock clock) {
        return new SealAugmentation(certificates, source(crls, clock), timestamps);
    }

    @Produces
    @Singleton
    ArchiveTokens tokens(CertificateCheck certificates, Optional<CrlSource> crls, Clock clock) {
        return new ArchiveTokens(certificates, source(crls, clock));
    }

    @Produces
    @Singleton
    EvidencePackage packer(CertificateCheck certificates, Optional<CrlSource> crls, Clock clock) {
        return new EvidencePackage(certificates, source(crls, clock));
    }

    /** Without CRLs nothing can be kept with a signature: what needs them waits. */
    private static CrlSource source(Optional<CrlSource> crls, Clock clock) {
        return crls.orElseGet(() -> CrlSource.fixed(List.of(), clock));
    }
}
