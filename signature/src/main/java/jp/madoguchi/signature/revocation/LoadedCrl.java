package jp.madoguchi.signature.revocation;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import jp.madoguchi.signature.certificate.AlgorithmPolicy;
import jp.madoguchi.signature.certificate.SecurityProvider;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One CRL, its entries by serial number; its signature is verified once per issuer key. */
final class LoadedCrl {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedCrl.class);
    private static final int CRL_SIGN = 6;
    private static final Set<String> KNOWN_CRITICAL =
            Set.of(Extension.issuingDistributionPoint.getId(), Extension.cRLNumber.getId());

    private final byte[] encoded;
    private final X509CRL crl;
    private final X500Principal issuer;
    private final byte[] encodedIssuer;
    private final Partition partition;
    private final Map<BigInteger, X509CRLEntry> entries;
    private volatile @Nullable X509Certificate signedBy;

    private LoadedCrl(byte[] encoded, X509CRL crl, Map<BigInteger, X509CRLEntry> entries) {
        this.encoded = encoded;
        this.crl = crl;
        this.issuer = crl.getIssuerX500Principal();
        this.encodedIssuer = issuer.getEncoded();
        this.partition = Partition.of(crl);
        this.entries = entries;
    }

    /** Parses a CRL; one already loaded is taken over, an unreadable or partial one left out with a warning. */
    static Optional<LoadedCrl> parse(byte[] encoded, List<LoadedCrl> known) {
        for (LoadedCrl old : known) if (Arrays.equals(old.encoded, encoded)) return Optional.of(old);
        try {
            var factory = CertificateFactory.getInstance("X.509", SecurityProvider.bouncyCastle());
            X509CRL crl = (X509CRL) factory.generateCRL(new ByteArrayInputStream(encoded));
            if (crl == null) throw new GeneralSecurityException("no CRL");
            if (!Arrays.equals(crl.getEncoded(), encoded)) throw new GeneralSecurityException("not one CRL in DER");
            Set<String> critical = crl.getCriticalExtensionOIDs();
            if (critical != null && !KNOWN_CRITICAL.containsAll(critical))
                throw new GeneralSecurityException("unknown critical extension");
            if (crl.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null)
                throw new GeneralSecurityException("a delta CRL");
            var entries = new HashMap<BigInteger, X509CRLEntry>();
            Set<? extends X509CRLEntry> revoked = crl.getRevokedCertificates();
            if (revoked != null) for (X509CRLEntry entry : revoked) entries.put(entry.getSerialNumber(), entry);
            return Optional.of(new LoadedCrl(encoded.clone(), crl, entries));
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.warn("a CRL was left out: {}", e.toString());
            return Optional.empty();
        }
    }

    byte[] encoded() {
        return encoded.clone();
    }

    Instant thisUpdate() {
        return crl.getThisUpdate().toInstant();
    }

    boolean isOf(X509Certificate issuer) {
        return same(issuer.getSubjectX500Principal());
    }

    /** Equal bytes are equal names; only other bytes need the comparison of RFC 5280, 7.1. */
    private boolean same(X500Principal name) {
        return Arrays.equals(name.getEncoded(), encodedIssuer) || name.equals(issuer);
    }

    RevocationStatus status(X509Certificate certificate, X509Certificate issuer, Instant at, Instant now) {
        if (!same(certificate.getIssuerX500Principal())) return new RevocationStatus.Unknown("CRL of another issuer");
        if (!verified(issuer)) return new RevocationStatus.Unknown("CRL not signed by the issuer");
        if (!partition.covers(certificate)) return new RevocationStatus.Unknown("CRL of another partition");
        Instant thisUpdate = crl.getThisUpdate().toInstant();
        if (thisUpdate.isAfter(now.plusSeconds(300))) return new RevocationStatus.Unknown("CRL from the future");
        X509CRLEntry entry = entries.get(certificate.getSerialNumber());
        if (entry != null) return revoked(entry, at, thisUpdate);
        if (crl.getNextUpdate() == null || !at.isBefore(crl.getNextUpdate().toInstant()))
            return new RevocationStatus.Unknown("CRL out of date");
        if (certificate.getNotAfter().toInstant().isBefore(thisUpdate))
            return new RevocationStatus.Unknown("expired certificates leave the CRL");
        return new RevocationStatus.Good(thisUpdate);
    }

    private static RevocationStatus revoked(X509CRLEntry entry, Instant at, Instant thisUpdate) {
        Instant revokedAt = entry.getRevocationDate().toInstant();
        var reason = entry.getRevocationReason();
        String words = reason == null ? "unspecified" : reason.name().toLowerCase(java.util.Locale.ROOT);
        boolean compromised = words.contains("compromise");
        return revokedAt.isAfter(at) && !compromised
                ? new RevocationStatus.Good(thisUpdate)
                : new RevocationStatus.Revoked(revokedAt, words);
    }

    private boolean verified(X509Certificate issuer) {
        if (issuer.equals(signedBy)) return true;
        boolean[] usage = issuer.getKeyUsage();
        if (usage == null || !usage[CRL_SIGN]) return false;
        if (AlgorithmPolicy.signature(crl.getSigAlgOID()).isEmpty()
                || SignatureAlgorithm.of(issuer.getPublicKey()).isEmpty()) return false;
        try {
            crl.verify(issuer.getPublicKey(), SecurityProvider.bouncyCastle());
            signedBy = issuer;
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
