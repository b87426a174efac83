package jp.madoguchi.launcher.demopki;

import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.certificate.CertificateProfile;
import jp.madoguchi.signature.certificate.TrustStore;

/** The demo's CAs: two generations of the card's, as several live at once, and one of each other kind. */
enum DemoAuthority {
    SIGNING("signing", TrustStore.SIGNING, KeyKind.RSA_2048, "JPKI for digital signature"),
    SIGNING_G2("signing-g2", TrustStore.SIGNING, KeyKind.P_384, "JPKI for digital signature G2"),
    AUTHENTICATION("authentication", TrustStore.AUTHENTICATION, KeyKind.RSA_2048, "JPKI for user authentication"),
    AUTHENTICATION_G2("authentication-g2", TrustStore.AUTHENTICATION, KeyKind.P_384, "JPKI for user authentication G2"),
    REGISTRAR("registrar", TrustStore.REGISTRAR, KeyKind.P_256, "Registrar of companies"),
    POST("post", TrustStore.POST, KeyKind.RSA_2048, "Certificates of posts"),
    SEAL("seal", TrustStore.SEAL, KeyKind.P_256, "Official seals"),
    TSA("tsa", TrustStore.TSA, KeyKind.P_256, "Timestamping");

    private final String id;
    private final TrustStore store;
    private final KeyKind key;
    private final String unit;

    DemoAuthority(String id, TrustStore store, KeyKind key, String unit) {
        this.id = id;
        this.store = store;
        this.key = key;
        this.unit = unit;
    }

    /** File name of the CA's key, certificate and CRL, without ending. */
    String id() {
        return id;
    }

    TrustStore store() {
        return store;
    }

    KeyKind key() {
        return key;
    }

    String subject() {
        return "C=JP,O=Madoguchi DEMO (not a real authority),OU=" + unit;
    }

    /** The CA that issues a profile for a kind of key: P-384 belongs to the second generation of the card. */
    static DemoAuthority issuing(CertificateProfile profile, KeyKind key) {
        boolean second = key == KeyKind.P_384;
        return switch (profile.trustStore()) {
            case SIGNING -> second ? SIGNING_G2 : SIGNING;
            case AUTHENTICATION -> second ? AUTHENTICATION_G2 : AUTHENTICATION;
            case REGISTRAR -> REGISTRAR;
            case POST -> POST;
            case SEAL -> SEAL;
            case TSA -> TSA;
        };
    }
}
