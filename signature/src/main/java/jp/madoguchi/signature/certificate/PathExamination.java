package jp.madoguchi.signature.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.jcajce.PKIXExtendedParameters;

/** Validates one candidate path. */
final class PathExamination {
    private final PathOptions options;

    PathExamination(PathOptions options) {
        this.options = options;
    }

    void examine(List<X509Certificate> path, X509Certificate anchor, Collection<X509Certificate> others)
            throws CertificateRejected {
        Instant at = options.at();
        if (SignatureAlgorithm.of(anchor.getPublicKey()).isEmpty())
            throw new CertificateRejected(CertificateReason.WEAK_ALGORITHM, "the anchor's key");
        for (X509Certificate certificate : path) {
            if (!AlgorithmPolicy.allows(certificate))
                throw new CertificateRejected(CertificateReason.WEAK_ALGORITHM, certificate.getSigAlgOID());
            requireValidAt(certificate, at);
        }
        requireValidAt(anchor, at);
        pkix(path, anchor, others, at);
    }

    private static void requireValidAt(X509Certificate certificate, Instant at) throws CertificateRejected {
        Instant begins = certificate.getNotBefore().toInstant();
        Instant ends = certificate.getNotAfter().toInstant();
        if (at.isBefore(begins)) throw new CertificateRejected(CertificateReason.NOT_YET_VALID, "not before " + begins);
        if (at.isAfter(ends)) throw new CertificateRejected(CertificateReason.EXPIRED, "not after " + ends);
    }

    private void pkix(
            List<X509Certificate> path, X509Certificate anchor, Collection<X509Certificate> others, Instant at)
            throws CertificateRejected {
        try {
            var provider = SecurityProvider.bouncyCastle();
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
            parameters.setDate(Date.from(at));
            if (!options.policies().isEmpty()) parameters.setInitialPolicies(options.policies());
            parameters.setExplicitPolicyRequired(options.explicitPolicy());
            parameters.setPolicyMappingInhibited(options.inhibitMapping());
            parameters.setAnyPolicyInhibited(options.inhibitAnyPolicy());
            parameters.setRevocationEnabled(options.crls().isPresent());
            var store = new ArrayList<Object>(others);
            store.addAll(path);
            if (options.crls().isPresent()) store.addAll(crls(options.crls().get()));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(store), provider));
            var certPath = CertificateFactory.getInstance("X.509", provider).generateCertPath(path);
            var extended = new PKIXExtendedParameters.Builder(parameters)
                    .setUseDeltasEnabled(true)
                    .build();
            CertPathValidator.getInstance("PKIX", provider).validate(certPath, extended);
        } catch (CertPathValidatorException e) {
            throw new CertificateRejected(reason(e), String.valueOf(e.getMessage()));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new CertificateRejected(CertificateReason.PATH_INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static List<CRL> crls(List<byte[]> encoded) throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509", SecurityProvider.bouncyCastle());
        var crls = new ArrayList<CRL>();
        for (byte[] crl : encoded) crls.add(factory.generateCRL(new ByteArrayInputStream(crl)));
        return crls;
    }

    private static CertificateReason reason(CertPathValidatorException failure) {
        var words = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 8; depth++, cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) return CertificateReason.EXPIRED;
            if (cause instanceof CertificateNotYetValidException) return CertificateReason.NOT_YET_VALID;
            if (cause instanceof SignatureException) return CertificateReason.BAD_SIGNATURE;
            words.append(cause.getMessage()).append('\n');
        }
        String text = words.toString().toLowerCase(Locale.ROOT);
        if (text.contains("certificate revocation") || text.contains("revoked")) return CertificateReason.REVOKED;
        if (text.contains("crl")) return CertificateReason.UNKNOWN_REVOCATION;
        // An anchor has the issuer's name, but none of the pinned keys signed the certificate.
        if (text.contains("trustanchor found")) return CertificateReason.UNTRUSTED_ISSUER;
        if (text.contains("signature")) return CertificateReason.BAD_SIGNATURE;
        if (text.contains("subtree")) return CertificateReason.NAME_CONSTRAINTS;
        if (text.contains("policy")) return CertificateReason.POLICY;
        return CertificateReason.PATH_INVALID;
    }
}
