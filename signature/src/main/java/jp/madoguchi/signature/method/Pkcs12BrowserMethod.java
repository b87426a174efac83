package jp.madoguchi.signature.method;

/** A PKCS#12 file opened in the browser: the key stays there, a raw signature value arrives. */
final class Pkcs12BrowserMethod extends ValueMethod {
    @Override
    public String id() {
        return SignatureMethods.PKCS12_BROWSER;
    }
}
