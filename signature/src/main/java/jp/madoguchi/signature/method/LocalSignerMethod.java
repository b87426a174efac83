package jp.madoguchi.signature.method;

/** A card or token of the applicant's own computer, reached by the local signer over PKCS#11; a raw value arrives. */
final class LocalSignerMethod extends ValueMethod {
    @Override
    public String id() {
        return SignatureMethods.LOCAL_SIGNER;
    }
}
