package jp.madoguchi.signature.method;

import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** What methods have in common whose key is elsewhere and of which a raw value arrives. */
abstract sealed class ValueMethod implements SignatureMethod
        permits Pkcs12BrowserMethod, AuthenticationAppMethod, LocalSignerMethod, ApiValueMethod {
    @Override
    public final boolean takes(SubmittedSignature submitted) {
        return submitted instanceof SubmittedSignature.Value;
    }

    @Override
    public final byte[] container(FrozenContainer frozen, SubmittedSignature submitted) throws SignatureRejected {
        if (submitted instanceof SubmittedSignature.Value value)
            return ApplicationContainer.assemble(frozen, value.request(), value.value());
        throw new SignatureRejected(Reason.MALFORMED, "a signature value is needed");
    }
}
