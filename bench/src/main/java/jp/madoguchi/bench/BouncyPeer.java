package jp.madoguchi.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/** The bare way: Bouncy Castle verifies the CMS, the JDK validates the path with the CRL. */
final class BouncyPeer {
    private final Provider provider = new BouncyCastleProvider();
    private final CertificateFactory factory = CertificateFactory.getInstance("X.509");
    private final Set<TrustAnchor> anchors;
    private final CertStore crls;

    BouncyPeer(X509Certificate anchor, List<byte[]> encoded) throws GeneralSecurityException {
        this.anchors = Set.of(new TrustAnchor(certificate(anchor.getEncoded()), null));
        var read = new ArrayList<CRL>();
        for (byte[] crl : encoded) read.add(factory.generateCRL(new ByteArrayInputStream(crl)));
        this.crls = CertStore.getInstance("Collection", new CollectionCertStoreParameters(read));
    }

    private X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
    }

    @SuppressWarnings("unchecked")
    Object verify(byte[] content, byte[] message)
            throws GeneralSecurityException, CMSException, OperatorCreationException, IOException {
        var signed = new CMSSignedData(new CMSProcessableByteArray(content), message);
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        Selector<X509CertificateHolder> of = signer.getSID();
        X509CertificateHolder holder =
                signed.getCertificates().getMatches(of).iterator().next();
        X509Certificate certificate = certificate(holder.getEncoded());
        var verifier =
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(certificate);
        if (!signer.verify(verifier)) throw new CMSException("does not verify");
        var parameters = new PKIXParameters(anchors);
        parameters.addCertStore(crls);
        return CertPathValidator.getInstance("PKIX")
                .validate(factory.generateCertPath(List.of(certificate)), parameters);
    }
}
