package jp.madoguchi.signature.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import jp.madoguchi.signature.certificate.AlgorithmSuite;
import jp.madoguchi.signature.certificate.TrustAnchors;
import jp.madoguchi.signature.method.CertificateBinding;

/** DSS with this product's policy, trust anchors and CRLs; no network. Thread-safe. */
public final class DssValidation {
    private final DssEngine engine;

    /**
     * @param anchors the installation's anchors
     * @param crls the CRLs at hand, DER, asked for at each validation
     */
    public DssValidation(TrustAnchors anchors, Supplier<List<byte[]>> crls) {
        this(anchors, crls, AlgorithmSuite.cryptrec());
    }

    /**
     * With another suite.
     *
     * @param suite until when algorithms may be relied on
     */
    public DssValidation(TrustAnchors anchors, Supplier<List<byte[]>> crls, AlgorithmSuite suite) {
        this.engine = new DssEngine(anchors, crls, suite);
    }

    /**
     * Validates a signed container, PDF or CMS.
     *
     * @param at validation time
     */
    public DssReport validate(byte[] signed, Instant at) {
        return engine.validate(signed, at);
    }

    /**
     * Validates a container whose method decides what must bind the signer's certificate.
     *
     * @param at validation time
     */
    public DssReport validate(byte[] signed, CertificateBinding binding, Instant at) {
        return engine.validate(signed, binding, at);
    }

    /** Loads classes, schemas and policy; the first validation in a JVM otherwise takes seconds. */
    public void warmUp() {
        engine.warmUp();
    }
}
