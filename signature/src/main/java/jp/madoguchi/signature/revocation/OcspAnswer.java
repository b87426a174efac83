package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.SecurityProvider;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Examines an OCSP answer: about this certificate, for this nonce, by an authorised responder, fresh. */
final class OcspAnswer {
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration WITHOUT_NEXT_UPDATE = Duration.ofMinutes(20);
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";

    private final CertificateID asked;
    private final byte[] nonce;
    private final X509Certificate issuer;

    OcspAnswer(CertificateID asked, byte[] nonce, X509Certificate issuer) {
        this.asked = asked;
        this.nonce = nonce;
        this.issuer = issuer;
    }

    RevocationStatus status(byte[] encoded, Instant at, Instant now) {
        try {
            OCSPResp response = new OCSPResp(encoded);
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic))
                return unknown("no successful answer");
            if (!signedByAuthority(basic, now)) return unknown("responder not authorised");
            if (!nonceIsOurs(basic)) return unknown("nonce differs");
            List<SingleResp> fitting = Arrays.stream(basic.getResponses())
                    .filter(single -> single.getCertID().equals(asked))
                    .toList();
            return fitting.size() == 1 ? single(fitting.get(0), at, now) : unknown("not about this certificate");
        } catch (IOException | OCSPException | GeneralSecurityException | CertificateRejected e) {
            return unknown(e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            return unknown("unreadable answer");
        }
    }

    private static RevocationStatus single(SingleResp single, Instant at, Instant now) {
        Instant thisUpdate = single.getThisUpdate().toInstant();
        Instant until = single.getNextUpdate() == null
                ? thisUpdate.plus(WITHOUT_NEXT_UPDATE)
                : single.getNextUpdate().toInstant();
        if (thisUpdate.isAfter(now.plus(SKEW)) || !now.isBefore(until.plus(SKEW))) return unknown("answer not fresh");
        CertificateStatus status = single.getCertStatus();
        if (status == CertificateStatus.GOOD) return new RevocationStatus.Good(thisUpdate);
        if (!(status instanceof RevokedStatus revoked)) return unknown("responder does not know the certificate");
        Instant revokedAt = revoked.getRevocationTime().toInstant();
        int reason = revoked.hasRevocationReason() ? revoked.getRevocationReason() : 0;
        boolean compromised = reason == 1 || reason == 2;
        return revokedAt.isAfter(at) && !compromised
                ? new RevocationStatus.Good(thisUpdate)
                : new RevocationStatus.Revoked(revokedAt, "reason " + reason);
    }

    private boolean nonceIsOurs(BasicOCSPResp basic) {
        Extension extension = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (extension == null) return false;
        byte[] echoed = ASN1OctetString.getInstance(extension.getParsedValue()).getOctets();
        return MessageDigest.isEqual(echoed, nonce);
    }

    private boolean signedByAuthority(BasicOCSPResp basic, Instant now)
            throws GeneralSecurityException, IOException, CertificateRejected {
        if (AlgorithmPolicy.signature(basic.getSignatureAlgOID().getId()).isEmpty()) return false;
        if (verifies(basic, issuer)) return true;
        for (X509CertificateHolder holder : basic.getCerts()) {
            X509Certificate delegate = Certificates.read(holder.getEncoded());
            if (isDelegate(delegate, now) && verifies(basic, delegate)) return true;
        }
        return false;
    }

    /** Issued directly by the CA asked about, for OCSP signing, with id-pkix-ocsp-nocheck (RFC 6960, 4.2.2.2). */
    private boolean isDelegate(X509Certificate delegate, Instant now) throws GeneralSecurityException {
        if (!delegate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) return false;
        if (!AlgorithmPolicy.allows(delegate)) return false;
        List<String> extended = delegate.getExtendedKeyUsage();
        if (extended == null || !extended.contains(OCSP_SIGNING)) return false;
        if (delegate.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId()) == null) return false;
        if (now.isBefore(delegate.getNotBefore().toInstant())
                || now.isAfter(delegate.getNotAfter().toInstant())) return false;
        try {
            delegate.verify(issuer.getPublicKey(), SecurityProvider.bouncyCastle());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A key of another kind than the answer's algorithm verifies nothing. */
    private static boolean verifies(BasicOCSPResp basic, X509Certificate responder) {
        try {
            return basic.isSignatureValid(new JcaContentVerifierProviderBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build(responder.getPublicKey()));
        } catch (OCSPException | OperatorCreationException e) {
            return false;
        }
    }

    private static RevocationStatus unknown(String why) {
        return new RevocationStatus.Unknown("OCSP: " + why);
    }
}
