package jp.madoguchi.workflow.usecase;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * What the applicant is about to sign: exactly these bytes.
 *
 * @param id which
 * @param container ASiC-E without signature
 * @param sha256 of the container, hexadecimal
 * @param files its entries
 * @param formPdf the rendering to look at before signing
 * @param toSign present when a certificate was given
 */
public record FrozenApplication(
        ApplicationId id,
        byte[] container,
        String sha256,
        List<FrozenFile> files,
        byte[] formPdf,
        Optional<ToSign> toSign) {
    public FrozenApplication {
        files = List.copyOf(files);
    }

    /**
     * What the signer's key signs.
     *
     * @param signedAttributes DER of the CMS signed attributes: these bytes are signed
     * @param signatureAlgorithm such as {@code SHA256withRSA}
     * @param digestAlgorithm such as {@code SHA-256}
     */
    public record ToSign(byte[] signedAttributes, String signatureAlgorithm, String digestAlgorithm) {}
}
