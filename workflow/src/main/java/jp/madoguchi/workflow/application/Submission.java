package jp.madoguchi.workflow.application;

import java.util.function.Function;

/** What the applicant hands in to file: the signature over what was frozen. */
public sealed interface Submission {
    /** One answer for each way. */
    <R> R fold(Function<SignatureValue, R> value, Function<SignedContainer, R> container);

    /**
     * A raw signature over the signed attributes that freezing returned.
     *
     * @param certificate the signer's certificate, DER, the one that was frozen with
     * @param signature RSA PKCS#1 v1.5, or ECDSA in DER or in IEEE P1363 form
     */
    record SignatureValue(byte[] certificate, byte[] signature) implements Submission {
        @Override
        public <R> R fold(Function<SignatureValue, R> value, Function<SignedContainer, R> container) {
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
        public <R> R fold(Function<SignatureValue, R> value, Function<SignedContainer, R> signed) {
            return signed.apply(this);
        }
    }
}
