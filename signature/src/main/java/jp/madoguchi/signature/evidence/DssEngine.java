package jp.madoguchi.signature.evidence;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.policy.EtsiValidationPolicyFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.certificate.TrustStore;
import jp.madoguchi.signature.evidence.DssReport.Indication;
import jp.madoguchi.signature.method.CertificateBinding;

/** One validation by DSS after the other, each with sources of its own. */
final class DssEngine {
    static {
        CmsUtilsChoice.make();
    }

    private final TrustAnchors anchors;
    private final Supplier<List<byte[]>> crls;
    private final Map<CertificateBinding, ValidationPolicy> policies = new EnumMap<>(CertificateBinding.class);

    DssEngine(TrustAnchors anchors, Supplier<List<byte[]>> crls, AlgorithmSuite suite) {
        this(anchors, crls, binding -> PolicyText.raised(binding, suite));
    }

    DssEngine(TrustAnchors anchors, Supplier<List<byte[]>> crls, Function<CertificateBinding, byte[]> policy) {
        this.anchors = anchors;
        this.crls = crls;
        for (CertificateBinding binding : CertificateBinding.values())
            policies.put(binding, withOurLoader(() -> new EtsiValidationPolicyFactory()
                    .loadValidationPolicy(new ByteArrayInputStream(policy.apply(binding)))));
    }

    DssReport validate(byte[] signed, Instant at) {
        return validate(signed, CertificateBinding.SIGNED_ATTRIBUTE, at);
    }

    DssReport validate(byte[] signed, CertificateBinding binding, Instant at) {
        return withOurLoader(() -> {
            try {
                return run(signed, Objects.requireNonNull(policies.get(binding)), at);
            } catch (DSSException | UnsupportedOperationException | IllegalArgumentException e) {
                return none(String.valueOf(e.getMessage()));
            }
        });
    }

    void warmUp() {
        WarmUp.run();
    }

    private DssReport run(byte[] signed, ValidationPolicy policy, Instant at) {
        boolean pdf = signed.length > 4 && signed[0] == '%' && signed[1] == 'P';
        DSSDocument document = new InMemoryDocument(signed, pdf ? "document.pdf" : "container.asice");
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        validator.setCertificateVerifier(verifier(pdf));
        validator.setValidationTime(Date.from(at));
        validator.setEnableEtsiValidationReport(true);
        Reports reports = validator.validateDocument(policy);
        SimpleReport simple = reports.getSimpleReport();
        List<String> ids = simple.getSignatureIdList();
        if (ids.isEmpty()) return none("no signature found");
        Indication worst = Indication.PASSED;
        String sub = null;
        for (String id : ids) {
            Indication one = indication(simple.getIndication(id));
            if (one.compareTo(worst) < 0 || one == Indication.PASSED) continue;
            worst = one;
            sub = simple.getSubIndication(id) == null
                    ? null
                    : simple.getSubIndication(id).name();
        }
        return new DssReport(
                worst,
                Optional.ofNullable(sub),
                String.valueOf(simple.getSignatureFormat(ids.get(0))),
                ids.size(),
                reports.getXmlValidationReport().getBytes(StandardCharsets.UTF_8));
    }

    /** A file in which DSS sees no signature can never pass. */
    private static DssReport none(String why) {
        return new DssReport(Indication.FAILED, Optional.of("NO_SIGNATURE_FOUND"), why, 0, new byte[0]);
    }

    private static Indication indication(eu.europa.esig.dss.enumerations.Indication found) {
        return switch (found) {
            case TOTAL_PASSED, PASSED -> Indication.PASSED;
            case INDETERMINATE -> Indication.INDETERMINATE;
            default -> Indication.FAILED;
        };
    }

    private CommonCertificateVerifier verifier(boolean pdf) {
        var verifier = new CommonCertificateVerifier(true);
        var trusted = new CommonTrustedCertificateSource();
        List<TrustStore> stores = pdf
                ? List.of(TrustStore.SEAL, TrustStore.POST, TrustStore.TSA)
                : List.of(TrustStore.SIGNING, TrustStore.REGISTRAR, TrustStore.POST, TrustStore.TSA);
        for (TrustStore store : stores)
            for (X509Certificate anchor : anchors.of(store)) trusted.addCertificate(new CertificateToken(anchor));
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new OurCrls(crls.get()));
        verifier.setCheckRevocationForUntrustedChains(false);
        return verifier;
    }

    /** DSS finds its parts by the context class loader, which on a server's own threads is not the application's. */
    private static <T> T withOurLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(DssEngine.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
