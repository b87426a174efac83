package jp.madoguchi.workflow.application;

import java.util.function.Function;
import jp.madoguchi.signature.method.SignatureMethods;

/** What the applicant hands in to file: the signature over what was frozen. */
public sealed interface Submission {
    /** One answer for each way. */
    <R> R fold(
            Function<SignatureValue, R> value,
            Function<SignedContainer, R> container,
            Function<LateCertificate, R> lateCertificate);

    /**
     * A raw signature over the signed attributes that freezing returned.
     *
     * @param method id of the signature method, as {@link SignatureMethods} lists them
     * @param certificate the signer's certificate, DER, the one that was frozen with
     * @param signature RSA PKCS#1 v1.5, or ECDSA in DER or in IEEE P1363 form
     */
    record SignatureValue(String method, byte[] certificate, byte[] signature) implements Submission {
        @Override
        public <R> R fold(
                Function<SignatureValue, R> value,
                Function<SignedContainer, R> container,
                Function<LateCertificate, R> lateCertificate) {
            return value.apply(this);
        }
    }

    /**
     * The whole container, signed elsewhere.
     *
     * @param container ASiC-E with exactly the frozen entries and one signature
     */
    record SignedContainer(byte[] container) implements Submission {
        @Override
        public <R> R fold(
                Function<SignatureValue, R> value,
                Function<SignedContainer, R> signed,
                Function<LateCertificate, R> lateCertificate) {
            return signed.apply(this);
        }
    }

    /**
     * A signature whose certificate came with it, not before it, from an authentication app.
     *
     * @param signedAttributes DER of the signed attributes, as we made and kept them
     * @param certificate the signer's certificate, DER, as the app gave it
     * @param signature RSA PKCS#1 v1.5, or ECDSA in DER
     */
    record LateCertificate(byte[] signedAttributes, byte[] certificate, byte[] signature) implements Submission {
        @Override
        public <R> R fold(
                Function<SignatureValue, R> value,
                Function<SignedContainer, R> container,
                Function<LateCertificate, R> lateCertificate) {
            return lateCertificate.apply(this);
        }
    }
}
