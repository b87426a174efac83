package jp.madoguchi.signature.method;

/** What binds the signer's certificate to a CMS signature. */
public enum CertificateBinding {
    /** The signed attribute signing-certificate-v2 (RFC 5035): nobody can put another certificate beside the value. */
    SIGNED_ATTRIBUTE,
    /**
     * Nothing inside: the certificate came after signing ({@code CMS_WITHOUT_ESS}). Message and certificate must be
     * sealed together the moment they are received.
     */
    RECEIVED_TOGETHER
}
