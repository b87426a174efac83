package jp.madoguchi.signature.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.evidencerecord.common.validation.DefaultEvidenceRecordValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import jp.madoguchi.signature.authority.LongPki;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.method.ContainerCompletion;
import jp.madoguchi.signature.method.ContainerTimestamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verifier by other people (DSS, with its own policy) reads our evidence records as we do. */
class DssEvidenceRecordTest {
    private static final List<byte[]> THREE =
            List.of(new byte[] {1}, "申請書".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[3_000]);

    private final LongPki pki = new LongPki(AlgorithmSuite.cryptrec());

    private byte[] container() throws Exception {
        pki.goTo(0);
        byte[] stamped = new ContainerTimestamp(pki.timestamps())
                .raise(TestFiles.container(pki.signer()))
                .container();
        pki.goTo(0.01);
        return new ContainerCompletion(pki.check(), pki.revocation()).complete(stamped, pki.now());
    }

    private List<byte[]> containers(int size) throws Exception {
        var files = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) files.add(container());
        return files;
    }

    /** What DSS says of a record over a file, as anyone calls it who has both and the authority's root and CRL. */
    private Indication verdict(byte[] record, byte[] file) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(
                new CertificateToken(pki.authority(TrustStore.TSA).certificate()));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                pki.crls().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        var validator = DefaultEvidenceRecordValidator.fromDocument(new InMemoryDocument(record, "record.ers"));
        validator.setDetachedContents(List.of(new InMemoryDocument(file, "container.asice")));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(pki.now()));
        SimpleReport report = validator.validateDocument().getSimpleReport();
        return report.getIndication(report.getFirstEvidenceRecordId());
    }

    private void assertPassed(LongLifeBatch batch, List<byte[]> files) {
        for (int i = 0; i < files.size(); i++)
            assertEquals(Indication.PASSED, verdict(batch.record(i), files.get(i)), "file " + i + " at " + pki.now());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void everyFileOfABatchPassesAndAChangedOneFails(int size) throws Exception {
        List<byte[]> files = containers(size);
        pki.goTo(0.02);
        var batch = new LongLifeBatch(pki, files);
        assertPassed(batch, files);
        for (int i = 0; i < size; i++) {
            byte[] changed = files.get(i).clone();
            changed[changed.length / 2] ^= 1;
            assertEquals(Indication.FAILED, verdict(batch.record(i), changed), "changed file " + i);
        }
        for (int i = 1; i < size; i++)
            assertEquals(Indication.FAILED, verdict(batch.record(0), files.get(i)), "another file's record");
    }

    /**
     * A token whose signing time is the machine's and not the authority's is refused as broken where the authority's
     * certificate is not valid at the machine's time.
     */
    @Test
    void batchBegunInYearsToComePasses() throws Exception {
        pki.goTo(9);
        assertPassed(new LongLifeBatch(pki, THREE), THREE);
    }

    @Test
    void renewedTimestampsAndHashTreesPass() throws Exception {
        var batch = new LongLifeBatch(pki, THREE);
        pki.goTo(4.5);
        batch.renewTimestamp();
        assertPassed(batch, THREE);
        pki.goTo(6);
        assertPassed(batch, THREE);
        batch.renewTree("SHA-512");
        assertPassed(batch, THREE);
        pki.goTo(8.2);
        batch.renewTimestamp();
        pki.goTo(9);
        assertPassed(batch, THREE);
        assertEquals(Indication.FAILED, verdict(batch.record(0), new byte[] {2}));
    }
}
