package jp.madoguchi.signature.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.signature.archive.EvidenceRecordCheck;
import jp.madoguchi.signature.archive.EvidenceRecordRejected;
import jp.madoguchi.signature.archive.ProvedExistence;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.cms.CmsRejected;
import jp.madoguchi.signature.method.ContainerVerification;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.signature.method.VerifiedSignature;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.seal.AcceptedSeal;
import jp.madoguchi.signature.seal.SealCheck;
import jp.madoguchi.signature.seal.SealRejected;
import jp.madoguchi.signature.timestamp.HeldSince;

/**
 * Packs the evidence of an application: signed containers and sealed documents with their evidence records, the second
 * verifier's reports, certificates and CRLs, and instructions that name an OpenSSL command for each step.
 */
public final class EvidencePackage {
    private final ContainerVerification containers;
    private final SealCheck seals;
    private final EvidenceRecordCheck records;
    private final CrlSource crls;

    /**
     * A packer.
     *
     * @param crls the CRLs at hand, for the newest timestamps
     */
    public EvidencePackage(CertificateCheck certificates, CrlSource crls) {
        this.containers = new ContainerVerification(certificates, crls);
        this.seals = new SealCheck(certificates, crls);
        this.records = new EvidenceRecordCheck(certificates, crls);
        this.crls = crls;
    }

    /**
     * A file to be packed.
     *
     * @param ja what it is, Japanese
     * @param en what it is, English
     * @param content container or sealed PDF
     * @param record its evidence record; empty if there is none yet
     * @param report the second verifier's report (ETSI TS 119 102-2); empty if there is none
     */
    public record Item(String ja, String en, byte[] content, Optional<byte[]> record, Optional<byte[]> report) {}

    /** Something to be packed does not hold: there is no evidence to hand out. */
    public static final class NoEvidence extends Exception {
        private static final long serialVersionUID = 1L;

        NoEvidence(Exception cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /**
     * The ZIP.
     *
     * @param signed containers, the filing first
     * @param sealed issued documents
     * @throws NoEvidence if one of them does not pass the strict check
     */
    public byte[] zip(List<Item> signed, List<Item> sealed, Instant now) throws NoEvidence {
        Map<String, byte[]> files = new LinkedHashMap<>();
        var instructions = new Instructions();
        try {
            for (int i = 0; i < signed.size(); i++) container("filing-" + i, signed.get(i), files, instructions, now);
            for (int i = 0; i < sealed.size(); i++)
                document("document-" + (i + 1), sealed.get(i), files, instructions, now);
        } catch (SignatureRejected | SealRejected | CmsRejected | EvidenceRecordRejected e) {
            throw new NoEvidence(e);
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("README.ja.txt", instructions.japanese(now));
        all.put("README.en.txt", instructions.english(now));
        all.putAll(files);
        return packed(all, now);
    }

    private void container(String name, Item item, Map<String, byte[]> files, Instructions steps, Instant now)
            throws SignatureRejected, CmsRejected, EvidenceRecordRejected {
        var folder = new Folder(name, files, steps);
        steps.heading(item.ja(), item.en());
        String file = folder.add("container.asice", item.content());
        item.report().ifPresent(report -> folder.add("second-report.xml", report));
        Optional<ProvedExistence> proved = proved(item, now);
        HeldSince held = held(proved, now);
        VerifiedSignature verified = containers.container(item.content(), held, now);
        new ContainerSteps(folder).add(item.content(), verified, proved.map(ProvedExistence::since));
        record(folder, file, item, proved);
    }

    private void document(String name, Item item, Map<String, byte[]> files, Instructions steps, Instant now)
            throws SealRejected, EvidenceRecordRejected {
        var folder = new Folder(name, files, steps);
        steps.heading(item.ja(), item.en());
        String file = folder.add("document.pdf", item.content());
        Optional<ProvedExistence> proved = proved(item, now);
        AcceptedSeal seal = seals.check(item.content(), held(proved, now), now);
        new DocumentSteps(folder).add(item.content(), seal, proved.map(ProvedExistence::since));
        record(folder, file, item, proved);
    }

    private Optional<ProvedExistence> proved(Item item, Instant now) throws EvidenceRecordRejected {
        return item.record().isEmpty()
                ? Optional.empty()
                : Optional.of(records.check(item.record().get(), item.content(), now));
    }

    private static HeldSince held(Optional<ProvedExistence> proved, Instant now) {
        return proved.filter(ProvedExistence::proves)
                .map(one -> new HeldSince(one.since(), one.kept()))
                .orElseGet(() -> HeldSince.now(now));
    }

    private void record(Folder folder, String file, Item item, Optional<ProvedExistence> proved) {
        if (proved.isPresent() && item.record().isPresent())
            new RecordSteps(folder, file, proved.get(), crls.encoded())
                    .add(item.record().get());
    }

    private static byte[] packed(Map<String, byte[]> files, Instant now) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
