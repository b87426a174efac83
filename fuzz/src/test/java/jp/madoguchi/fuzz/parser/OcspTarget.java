package jp.madoguchi.fuzz.parser;

import java.util.List;
import jp.madoguchi.fuzz.Target;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.revocation.OcspSeed;

/** OCSP answers: a changed one says nothing but what the sound one says. */
public final class OcspTarget implements Target {
    private final SigningKey key = TestPki.shared().leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);
    private final SigningKey other = TestPki.shared().leaf(CertificateProfiles.JPKI_SIGNING, KeyKind.P_256);

    @Override
    public List<byte[]> seeds() throws Exception {
        return List.of(OcspSeed.answer(key), OcspSeed.answer(other), new byte[] {0x30, 3, 0x0A, 1, 3});
    }

    @Override
    public void take(byte[] input) throws Exception {
        OcspSeed.take(key, input);
    }
}
