package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be signed, as frozen.
 *
 * @param id consumed once
 * @param application whose
 * @param correction 0 for the filing, n for the answer to correction request n
 * @param container ASiC-E without signature
 * @param sha256 of the container
 * @param certificate the signer's certificate, when known before signing
 * @param signedAttributes the CMS signed attributes for that certificate
 * @param frozenAt when
 */
public record FrozenFiling(
        UUID id,
        ApplicationId application,
        int correction,
        byte[] container,
        String sha256,
        Optional<byte[]> certificate,
        Optional<byte[]> signedAttributes,
        Instant frozenAt) {}
