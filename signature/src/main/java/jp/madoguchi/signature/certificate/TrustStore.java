package jp.madoguchi.signature.certificate;

/** The separate sets of trust anchors; a certificate is only ever checked against the set of its purpose. */
public enum TrustStore {
    /** JPKI CAs for digital signature. */
    SIGNING("signing"),
    /** JPKI CAs for user authentication. */
    AUTHENTICATION("authentication"),
    /** The registrar of companies (商業登記電子証明書). */
    REGISTRAR("registrar"),
    /** CAs of certificates of posts (職責証明書). */
    POST("post"),
    /** CAs of official seals. */
    SEAL("seal"),
    /** Timestamping authorities. */
    TSA("tsa");

    private final String folder;

    TrustStore(String folder) {
        this.folder = folder;
    }

    /** Name of the sub-directory of a trust directory that holds this set's {@code *.crt} files. */
    public String folder() {
        return folder;
    }
}
