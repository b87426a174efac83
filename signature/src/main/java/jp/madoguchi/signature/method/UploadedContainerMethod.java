package jp.madoguchi.signature.method;

import jp.madoguchi.signature.method.SignatureRejected.Reason;

/** A container signed offline ({@code madoguchi sign}, agents' software) and uploaded. */
final class UploadedContainerMethod implements SignatureMethod {
    @Override
    public String id() {
        return SignatureMethods.UPLOADED_CONTAINER;
    }

    @Override
    public boolean takes(SubmittedSignature submitted) {
        return submitted instanceof SubmittedSignature.Container;
    }

    @Override
    public byte[] container(FrozenContainer frozen, SubmittedSignature submitted) throws SignatureRejected {
        if (submitted instanceof SubmittedSignature.Container container) return container.bytes();
        throw new SignatureRejected(Reason.MALFORMED, "a signed container is needed");
    }
}
