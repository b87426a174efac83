package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.attack.AttackFiles;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.RevocationStatus;

/** CRLs: a revoked certificate is never good, a good one never revoked, and a changed list says nothing. */
public final class CrlTarget implements Target {
    private static final TestPki PKI = TestPki.shared();

    private final SigningKey good = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private final SigningKey revoked = PKI.leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private final List<byte[]> seeds = new ArrayList<>();

    public CrlTarget() throws Exception {
        PKI.revoke(CertificateProfiles.JPKI_SIGNING, revoked, TestPki.NOW.minusSeconds(3_600));
        seeds.addAll(PKI.crls());
        seeds.addAll(AttackFiles.of(AttackFiles.Kind.CRL));
        require(
                seeds.stream().anyMatch(crl -> status(crl, revoked) instanceof RevocationStatus.Revoked),
                "no honest CRL");
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    private static RevocationStatus status(byte[] crl, SigningKey of) {
        return CrlSource.fixed(List.of(crl), TestPki.CLOCK)
                .status(of.certificate(), PKI.authority(TrustStore.SIGNING).certificate(), TestPki.NOW);
    }

    @Override
    public void take(byte[] input) {
        require(!(status(input, revoked) instanceof RevocationStatus.Good), "accepted a revoked certificate");
        require(!(status(input, good) instanceof RevocationStatus.Revoked), "refused a good certificate");
    }
}
