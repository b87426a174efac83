package jp.madoguchi.signature.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.madoguchi.signature.certificate.SecurityProvider;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers OCSP requests for several CAs, each answer signed by the CA asked about. */
public final class OcspResponder {
    /** A CA, what it revoked and what it issued. */
    public record Register(
            CertificateAuthority authority, Map<BigInteger, RevokedSerial> revoked, Predicate<BigInteger> issued) {}

    private final List<Register> registers;

    public OcspResponder(List<Register> registers) {
        this.registers = List.copyOf(registers);
    }

    /** The DER answer to a DER request; an unreadable request gets {@code malformedRequest}. */
    public byte[] answer(byte[] encoded, Instant now) throws IOException {
        try {
            OCSPReq request = new OCSPReq(encoded);
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build();
            Req[] asked = request.getRequestList();
            for (Register register : registers) {
                var issuer = new X509CertificateHolder(
                        register.authority().certificate().getEncoded());
                if (asked.length > 0 && asked[0].getCertID().matchesIssuer(issuer, digests))
                    return sign(request, register, issuer, digests, now);
            }
            return new OCSPRespBuilder().build(OCSPResp.UNAUTHORIZED, null).getEncoded();
        } catch (IOException | OCSPException | OperatorCreationException | CertificateEncodingException e) {
            return malformed();
        }
    }

    private static byte[] malformed() throws IOException {
        try {
            return new OCSPRespBuilder().build(OCSPResp.MALFORMED_REQUEST, null).getEncoded();
        } catch (OCSPException e) {
            throw new IOException(e);
        }
    }

    private static byte[] sign(
            OCSPReq request,
            Register register,
            X509CertificateHolder issuer,
            DigestCalculatorProvider digests,
            Instant now)
            throws OCSPException, IOException, OperatorCreationException {
        var builder = new BasicOCSPRespBuilder(
                SubjectPublicKeyInfo.getInstance(issuer.getSubjectPublicKeyInfo()),
                digests.get(CertificateID.HASH_SHA1));
        Date thisUpdate = Date.from(now);
        Date nextUpdate = Date.from(now.plus(Duration.ofMinutes(15)));
        for (Req one : request.getRequestList())
            builder.addResponse(
                    one.getCertID(), status(register, one.getCertID().getSerialNumber()), thisUpdate, nextUpdate);
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) builder.setResponseExtensions(new Extensions(nonce));
        CertificateAuthority authority = register.authority();
        var signer = CertificateAuthority.signer(authority.key(), authority.algorithm());
        var basic = builder.build(signer, new X509CertificateHolder[] {issuer}, thisUpdate);
        return new OCSPRespBuilder().build(OCSPResp.SUCCESSFUL, basic).getEncoded();
    }

    private static CertificateStatus status(Register register, BigInteger serial) {
        RevokedSerial revoked = register.revoked().get(serial);
        if (revoked != null) return new RevokedStatus(Date.from(revoked.at()), revoked.reason());
        return register.issued().test(serial) ? CertificateStatus.GOOD : new UnknownStatus();
    }
}
