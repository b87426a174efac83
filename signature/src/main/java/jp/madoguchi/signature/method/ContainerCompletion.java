package jp.madoguchi.signature.method;

import java.time.Instant;
import jp.madoguchi.signature.certificate.CertificateCheck;
import jp.madoguchi.signature.revocation.CrlSource;
import jp.madoguchi.signature.revocation.MaterialUnavailable;
import jp.madoguchi.signature.timestamp.LongTermMaterial;

/**
 * Raises a timestamped container to CAdES-LT (ETSI EN 319 122-1): the paths of signer and TSA and their CRLs beside
 * the signature, so that it can be checked when nobody answers for them any more.
 */
public final class ContainerCompletion {
    private final ContainerVerification verification;
    private final CrlSource crls;

    public ContainerCompletion(CertificateCheck certificates, CrlSource crls) {
        this.verification = new ContainerVerification(certificates, crls);
        this.crls = crls;
    }

    /**
     * Completes a container; one that is complete comes back as it is.
     *
     * @param now the trusted instant
     * @throws SignatureRejected if the signature does not hold or has no timestamp
     * @throws MaterialUnavailable if the CRLs issued after the timestamp are not there yet; try again later
     */
    public byte[] complete(byte[] timestamped, Instant now) throws SignatureRejected, MaterialUnavailable {
        VerifiedSignature signature = verification.container(timestamped, now);
        if (signature.complete()) return timestamped;
        var timestamp = signature
                .timestamp()
                .orElseThrow(() -> new SignatureRejected(SignatureRejected.Reason.MALFORMED, "no timestamp"));
        LongTermMaterial material = new LongTermMaterial.Collector(crls)
                .signer(signature.signer(), timestamp.at())
                .authority(timestamp)
                .material();
        return CmsAssembly.complete(ContainerReader.read(timestamped), material.certificates(), material.crls());
    }
}
