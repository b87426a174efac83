package jp.madoguchi.signature.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.evidence.DssReport.Indication;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.CertificateBinding;
import jp.madoguchi.signature.method.FrozenContainer;
import org.junit.jupiter.api.Test;

class DssValidationTest {
    private static final TestPki PKI = TestPki.shared();

    private static DssReport validate(byte[] file) {
        return new DssValidation(PKI.anchors(), PKI::crls).validate(file, TestPki.NOW.plusSeconds(30));
    }

    @Test
    void warmUpValidatesOnce() {
        new DssValidation(TrustAnchors.of(Map.of()), List::of).warmUp();
    }

    @Test
    void containersPassAtBothLevels() throws Exception {
        for (KeyKind kind : KeyKind.values()) {
            SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, kind);
            DssReport basic = validate(TestFiles.container(key));
            assertTrue(basic.agrees(), basic.subIndication() + new String(basic.etsiReport(), StandardCharsets.UTF_8));
            assertEquals("CAdES-BASELINE-B", basic.level());
            DssReport stamped = validate(TestFiles.timestamped(key));
            assertTrue(
                    stamped.agrees(),
                    stamped.subIndication() + new String(stamped.etsiReport(), StandardCharsets.UTF_8));
            assertEquals("CAdES-BASELINE-T", stamped.level());
        }
    }

    @Test
    void sealedPdfPassesInSpiteOfItsPadding() throws Exception {
        DssReport report = validate(TestFiles.sealedPdf(PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.RSA_2048)));
        assertTrue(report.agrees(), report.subIndication() + new String(report.etsiReport(), StandardCharsets.UTF_8));
        assertEquals("PAdES-BASELINE-T", report.level());
    }

    @Test
    void reportWithoutSignaturesNeverPasses() throws Exception {
        for (byte[] file : List.of(TestFiles.pdf(), TestFiles.frozen().bytes(), new byte[] {1, 2, 3})) {
            DssReport report = validate(file);
            assertEquals(0, report.signatures());
            assertEquals(Indication.FAILED, report.indication());
            assertFalse(report.agrees());
        }
    }

    @Test
    void certificateForLoginDoesNotPass() throws Exception {
        assertFalse(validate(TestFiles.container(PKI.leaf(CertificateProfiles.JPKI_AUTHENTICATION, KeyKind.RSA_2048)))
                .agrees());
    }

    @Test
    void tamperedAndRevokedDoNotPass() throws Exception {
        SigningKey revoked = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
        PKI.revoke(CertificateProfiles.JPKI_SIGNING, revoked, TestPki.NOW.minusSeconds(3_600));
        assertFalse(validate(TestFiles.container(revoked)).agrees());
        byte[] sealed = TestFiles.sealedPdf(PKI.leaf(CertificateProfiles.OFFICIAL_SEAL, KeyKind.P_256));
        sealed[20] ^= 1;
        assertFalse(validate(sealed).agrees());
    }

    @Test
    void unknownRevocationStatusDoesNotPass() throws Exception {
        byte[] container = TestFiles.container(PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256));
        DssReport report = new DssValidation(PKI.anchors(), List::of).validate(container, TestPki.NOW);
        assertFalse(report.agrees());
    }

    /** A certificate that came after signing passes only where message and certificate are received together. */
    @Test
    void certificateThatIsNamedNowherePassesForThatMethodOnly() throws Exception {
        SigningKey key = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.RSA_2048);
        FrozenContainer frozen = TestFiles.frozen();
        byte[] attributes = ApplicationContainer.prepare(frozen, key.algorithm(), TestPki.NOW);
        byte[] container = ApplicationContainer.assemble(
                frozen, ApplicationContainer.restore(key.certificate().getEncoded(), attributes), key.sign(attributes));
        assertFalse(validate(container).agrees());
        var dss = new DssValidation(PKI.anchors(), PKI::crls);
        DssReport report = dss.validate(container, CertificateBinding.RECEIVED_TOGETHER, TestPki.NOW);
        assertTrue(report.agrees(), report.subIndication() + new String(report.etsiReport(), StandardCharsets.UTF_8));
        container[container.length / 2] ^= 1;
        assertFalse(dss.validate(container, CertificateBinding.RECEIVED_TOGETHER, TestPki.NOW)
                .agrees());
    }

    @Test
    void raisedConstraintsAreInThePolicy() {
        String policy = new String(
                PolicyText.raised(CertificateBinding.SIGNED_ATTRIBUTE, AlgorithmSuite.cryptrec()),
                StandardCharsets.UTF_8);
        assertTrue(policy.contains("<UndefinedChanges Level=\"FAIL\""));
        assertFalse(policy.contains("<DocMDP Level=\"WARN\""));
        assertFalse(policy.contains("SHA1<"));
    }
}
