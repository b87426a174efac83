package jp.madoguchi.signature.method;

/**
 * An authentication app (デジタル認証アプリ) that signs a digest: value and certificate arrive together afterwards, so
 * the signed attributes cannot name the certificate.
 */
final class AuthenticationAppMethod extends ValueMethod {
    @Override
    public String id() {
        return SignatureMethods.AUTHENTICATION_APP;
    }

    @Override
    public CertificateBinding binding() {
        return CertificateBinding.RECEIVED_TOGETHER;
    }
}
