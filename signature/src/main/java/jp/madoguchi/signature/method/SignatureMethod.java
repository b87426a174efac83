package jp.madoguchi.signature.method;

/**
 * One way in which a signature comes to be. Every method ends in the same strict {@link ContainerCheck}; a method only
 * turns what was handed in into a signed container.
 */
public interface SignatureMethod {
    /** Stable id, stored with the filing. */
    String id();

    /** Whether this method takes what was handed in. */
    boolean takes(SubmittedSignature submitted);

    /** What must bind the certificate to the signature; only a method that cannot know it before may do with less. */
    default CertificateBinding binding() {
        return CertificateBinding.SIGNED_ATTRIBUTE;
    }

    /**
     * The signed container.
     *
     * @throws SignatureRejected if what was handed in cannot be made one
     */
    byte[] container(FrozenContainer frozen, SubmittedSignature submitted) throws SignatureRejected;
}
