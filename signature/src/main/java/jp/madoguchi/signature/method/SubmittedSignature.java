package jp.madoguchi.signature.method;

/** What a person hands in as signature. */
public sealed interface SubmittedSignature {
    /**
     * A raw value over the signed attributes of a request.
     *
     * @param value RSA signature, or ECDSA as raw {@code r‖s} or DER
     */
    record Value(SigningRequest request, byte[] value) implements SubmittedSignature {}

    /** A container signed elsewhere. */
    record Container(byte[] bytes) implements SubmittedSignature {}
}
