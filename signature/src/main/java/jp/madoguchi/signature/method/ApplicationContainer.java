package jp.madoguchi.signature.method;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.cms.MessageWriter;

/**
 * The ASiC-E container (ETSI EN 319 162-1) of an application: freeze what is shown, prepare what is signed, assemble
 * what was signed. Stateless.
 */
public final class ApplicationContainer {
    private ApplicationContainer() {}

    /**
     * Builds the container without signature. Equal files give equal bytes.
     *
     * @param files at least one, distinct names
     */
    public static FrozenContainer freeze(List<ContainerFile> files) {
        return ContainerWriter.freeze(files);
    }

    /**
     * Reads a container that {@link #freeze} wrote, signed or not.
     *
     * @throws SignatureRejected if the bytes are no such container
     */
    public static FrozenContainer open(byte[] frozen) throws SignatureRejected {
        return ContainerReader.frozen(frozen);
    }

    /**
     * Reads a container that {@link #freeze} wrote and that was kept with its hash. Nothing is hashed: the digests are the
     * manifest's, with which {@link ContainerCheck} compares every file of what is signed.
     *
     * @param sha256 lower-case hex SHA-256 of the bytes, as it was when they were frozen
     * @throws SignatureRejected if the bytes are no such container
     */
    public static FrozenContainer reopen(byte[] frozen, String sha256) throws SignatureRejected {
        return ContainerReader.kept(frozen, sha256);
    }

    /**
     * Reads one file out of a container.
     *
     * @throws SignatureRejected if the container is malformed or has no such file
     */
    public static byte[] file(byte[] container, String name) throws SignatureRejected {
        return ContainerReader.file(container, name);
    }

    /**
     * The signed attributes for a certificate: contentType, messageDigest of the manifest, signingTime,
     * signing-certificate-v2.
     *
     * @throws SignatureRejected {@code MALFORMED} or {@code WEAK_ALGORITHM}; everything else is left to the check
     */
    public static SigningRequest prepare(FrozenContainer frozen, byte[] certificate, Instant signingTime)
            throws SignatureRejected {
        return CmsAssembly.prepare(frozen, certificate, signingTime);
    }

    /**
     * The signed attributes for a signer whose certificate comes after signing: contentType, messageDigest of the
     * manifest, signingTime.
     *
     * @param algorithm the kind of key that will sign
     */
    public static byte[] prepare(FrozenContainer frozen, SignatureAlgorithm algorithm, Instant signingTime) {
        return CmsAssembly.prepare(frozen, algorithm, signingTime);
    }

    /**
     * The files that a manifest lists; sizes are 0, for the files themselves are not here.
     *
     * @throws SignatureRejected {@code MALFORMED}
     */
    public static List<FrozenContainer.Entry> listed(byte[] manifest) throws SignatureRejected {
        return Manifest.read(manifest).files();
    }

    /** Whether signed attributes are over exactly this manifest, with the digest that the certificate's key uses. */
    public static boolean covers(byte[] signedAttributes, byte[] manifest, X509Certificate signer) {
        return CmsAssembly.covers(signedAttributes, manifest, signer);
    }

    /** What an interface that signs digests is given: DigestInfo (RFC 8017) for RSA, the bare digest for ECDSA. */
    public static byte[] digestToSign(SignatureAlgorithm algorithm, byte[] signedAttributes) {
        return MessageWriter.digestToSign(algorithm, signedAttributes);
    }

    /** A request kept as certificate and signed attributes. */
    public static SigningRequest restore(byte[] certificate, byte[] signedAttributes) throws SignatureRejected {
        return CmsAssembly.restore(certificate, signedAttributes);
    }

    /**
     * The signed container; the signature value is not checked here.
     *
     * @param signature RSA value, or ECDSA as raw {@code r‖s} or DER
     */
    public static byte[] assemble(FrozenContainer frozen, SigningRequest request, byte[] signature)
            throws SignatureRejected {
        return CmsAssembly.assemble(frozen, request, signature);
    }
}
