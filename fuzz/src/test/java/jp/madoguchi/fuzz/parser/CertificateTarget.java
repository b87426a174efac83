package jp.madoguchi.fuzz.parser;

import static jp.madoguchi.fuzz.Target.require;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.CheckedCertificate;
import jp.madoguchi.signature.certificate.TrustStore;

/** Certificates in DER and PEM: accepted only as they were issued. */
public final class CertificateTarget implements Target {
    private static final TestPki PKI = TestPki.shared();
    private static final List<CertificateProfile> PROFILES = List.of(
            CertificateProfiles.JPKI_SIGNING,
            CertificateProfiles.JPKI_AUTHENTICATION,
            CertificateProfiles.REGISTRAR,
            CertificateProfiles.POST,
            CertificateProfiles.OFFICIAL_SEAL,
            CertificateProfiles.TSA);

    private final CertificateCheck check = PKI.check();
    private final List<byte[]> seeds = new ArrayList<>();
    private final Set<X509Certificate> issued = new HashSet<>();

    public CertificateTarget() throws Exception {
        for (CertificateProfile profile : PROFILES) {
            for (KeyKind kind : List.of(KeyKind.P_256, KeyKind.RSA_2048))
                issued.add(PKI.leaf(profile, kind).certificate());
            issued.add(PKI.authority(profile.trustStore()).certificate());
        }
        for (X509Certificate certificate : issued) seeds.add(certificate.getEncoded());
        byte[] authority = PKI.authority(TrustStore.SIGNING).certificate().getEncoded();
        seeds.add(("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(authority)
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public List<byte[]> seeds() {
        return seeds;
    }

    @Override
    public void take(byte[] input) {
        X509Certificate read;
        try {
            read = Certificates.read(input);
        } catch (CertificateRejected refused) {
            require(refused.reason() != null, "no reason");
            return;
        }
        for (CertificateProfile profile : PROFILES) {
            try {
                CheckedCertificate checked = check.check(read, List.of(), profile, TestPki.NOW);
                require(issued.contains(checked.certificate()), "accepted another certificate");
            } catch (CertificateRejected refused) {
                require(refused.reason() != null, "no reason");
            }
        }
    }
}
