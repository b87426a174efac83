package jp.madoguchi.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.signature.authority.OcspResponder;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.signature.certificate.TrustStore;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A sound OCSP answer to mutate, and the examination it goes to. */
public final class OcspSeed {
    private static final byte[] NONCE = new byte[32];

    private OcspSeed() {}

    private static CertificateID id(SigningKey key) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder()
                .setProvider(SecurityProvider.bouncyCastle())
                .build();
        return new CertificateID(
                digests.get(CertificateID.HASH_SHA1),
                new JcaX509CertificateHolder(issuer()),
                key.certificate().getSerialNumber());
    }

    private static X509Certificate issuer() {
        return TestPki.shared().authority(TrustStore.SIGNING).certificate();
    }

    /** The answer to a question with a nonce of zeros. */
    public static byte[] answer(SigningKey key) throws Exception {
        var nonce =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(NONCE).getEncoded());
        byte[] request = new OCSPReqBuilder()
                .addRequest(id(key))
                .setRequestExtensions(new Extensions(nonce))
                .build()
                .getEncoded();
        var register =
                new OcspResponder.Register(TestPki.shared().authority(TrustStore.SIGNING), Map.of(), serial -> true);
        return new OcspResponder(List.of(register)).answer(request, TestPki.NOW);
    }

    /** A changed answer says good only if the change lies outside what is signed, such as its certificates. */
    public static void take(SigningKey key, byte[] input) throws Exception {
        RevocationStatus status = new OcspAnswer(id(key), NONCE, issuer()).status(input, TestPki.NOW, TestPki.NOW);
        assertTrue(!(status instanceof RevocationStatus.Revoked), status.toString());
        if (status instanceof RevocationStatus.Good good) assertTrue(good.asOf().equals(TestPki.NOW), good.toString());
    }
}
