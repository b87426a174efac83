package jp.madoguchi.signature.method;

import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** A PKCS#12 file opened in the browser: the key stays there, a raw signature value arrives. */
final class Pkcs12BrowserMethod implements SignatureMethod {
    @Override
    public String id() {
        return "pkcs12-browser";
    }

    @Override
    public boolean takes(SubmittedSignature submitted) {
        return submitted instanceof SubmittedSignature.Value;
    }

    @Override
    public byte[] container(FrozenContainer frozen, SubmittedSignature submitted) throws SignatureRejected {
        if (submitted instanceof SubmittedSignature.Value value)
            return ApplicationContainer.assemble(frozen, value.request(), value.value());
        throw new SignatureRejected(Reason.MALFORMED, "a signature value is needed");
    }
}
