package jp.madoguchi.signature.evidence;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.crl.CRLValidity;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The CRLs at hand, as DSS asks for them; nothing is fetched. */
final class OurCrls implements CRLSource {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OurCrls.class);

    private final transient List<CRLBinary> crls;

    OurCrls(List<byte[]> encoded) {
        var parsed = new ArrayList<CRLBinary>();
        for (byte[] crl : encoded) parsed.add(CRLUtils.buildCRLBinary(crl));
        this.crls = List.copyOf(parsed);
    }

    @Override
    @SuppressWarnings("NullAway") // DSS's interface asks for null where there is no CRL.
    public @Nullable CRLToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        for (CRLBinary crl : crls) {
            try {
                CRLValidity validity = CRLUtils.buildCRLValidity(crl, issuer);
                if (!validity.isIssuerX509PrincipalMatches() || !validity.isValid()) continue;
                var token = new CRLToken(certificate, validity);
                token.setExternalOrigin(RevocationOrigin.EXTERNAL);
                return token;
            } catch (IOException e) {
                LOG.warn("a CRL was left out: {}", e.toString());
            }
        }
        return null;
    }
}
