package jp.madoguchi.signature.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import jp.madoguchi.signature.certificate.CertificateRejected;
import jp.madoguchi.signature.certificate.Certificates;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.certificate.SigningKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A self-signed, single-tier CA, as JPKI's are: issues leaves in the shape of a profile, and CRLs. */
public final class CertificateAuthority {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;
    private final X509Certificate certificate;

    public CertificateAuthority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A new CA. */
    public static CertificateAuthority create(String subject, KeyKind kind, Instant from, Instant until) {
        KeyPair pair = kind.generate();
        X500Name name = new X500Name(subject);
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name, serial(), Date.from(from), Date.from(until), name, pair.getPublic());
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()));
            X509Certificate certificate = sign(builder, pair.getPrivate(), kind.signature());
            return new CertificateAuthority(pair.getPrivate(), certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The CA's certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The CA's key. */
    public PrivateKey key() {
        return key;
    }

    /** Issues a certificate with a fresh key. */
    public SigningKey issue(LeafRequest request) {
        KeyPair pair = request.key().generate();
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    serial(),
                    Date.from(request.from()),
                    Date.from(request.until()),
                    new X500Name(request.subject()),
                    pair.getPublic());
            LeafExtensions.add(builder, request, certificate, pair.getPublic());
            return new SigningKey(pair.getPrivate(), List.of(sign(builder, key, algorithm()), certificate));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A complete CRL, DER. */
    public byte[] crl(Collection<RevokedSerial> revoked, Instant thisUpdate, Instant nextUpdate) {
        try {
            var builder = new X509v2CRLBuilder(
                    X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()), Date.from(thisUpdate));
            builder.setNextUpdate(Date.from(nextUpdate));
            for (RevokedSerial entry : revoked)
                builder.addCRLEntry(entry.serial(), Date.from(entry.at()), entry.reason());
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(certificate));
            return builder.build(signer(key, algorithm())).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** JCA name of the algorithm this CA signs with. */
    String algorithm() {
        return SignatureAlgorithm.of(certificate.getPublicKey())
                .orElseThrow(() -> new IllegalStateException("key outside the allow-list"))
                .jcaName();
    }

    static ContentSigner signer(PrivateKey key, String algorithm) {
        try {
            return new JcaContentSignerBuilder(algorithm)
                    .setProvider(SecurityProvider.bouncyCastle())
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key, String algorithm)
            throws IOException {
        try {
            return Certificates.read(builder.build(signer(key, algorithm)).getEncoded());
        } catch (CertificateRejected e) {
            throw new CertIOException("own certificate unreadable", e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(126, RANDOM).add(BigInteger.ONE);
    }
}
