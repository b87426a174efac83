package jp.madoguchi.signature.certificate;

import java.util.Locale;

/** Why a certificate is rejected; {@link #code()} is stable for scripts. */
public enum CertificateReason {
    MALFORMED,
    WEAK_ALGORITHM,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED,
    UNKNOWN_REVOCATION,
    UNTRUSTED_ISSUER,
    BAD_SIGNATURE,
    PATH_INVALID,
    POLICY,
    NAME_CONSTRAINTS,
    WRONG_PURPOSE,
    ATTRIBUTES;

    /** Kebab-case code, such as {@code not-yet-valid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
