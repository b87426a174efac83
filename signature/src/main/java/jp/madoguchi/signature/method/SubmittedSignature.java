package jp.madoguchi.signature.method;

/** What a person hands in as signature. */
public sealed interface SubmittedSignature {
    /** Id of the method by which it came, as {@link SignatureMethods} lists them. */
    String method();

    /**
     * A raw value over the signed attributes of a request.
     *
     * @param method id of the method that knows where the key is
     * @param value RSA signature, or ECDSA as raw {@code r‖s} or DER
     */
    record Value(String method, SigningRequest request, byte[] value) implements SubmittedSignature {}

    /** A container signed elsewhere. */
    record Container(byte[] bytes) implements SubmittedSignature {
        @Override
        public String method() {
            return SignatureMethods.UPLOADED_CONTAINER;
        }
    }
}
