package jp.madoguchi.signature.challenge;

/**
 * What the client sends to log in, as Web eID's authentication token; it carries no claims.
 *
 * @param format {@code web-eid:1.0}
 * @param unverifiedCertificate Base64 DER of the certificate
 * @param algorithm {@code RS256}, {@code ES256} or {@code ES384}
 * @param signature Base64 of the signature over hash(origin)‖hash(nonce); ECDSA as raw {@code r‖s}
 */
public record AuthenticationToken(String format, String unverifiedCertificate, String algorithm, String signature) {
    /** The only format accepted. */
    public static final String FORMAT = "web-eid:1.0";

    /**
     * Reads the token's JSON object; names other than the four are ignored, a repeated name is refused.
     *
     * @throws AuthenticationRejected with {@code MALFORMED}
     */
    public static AuthenticationToken parse(String json) throws AuthenticationRejected {
        return TokenReader.read(json);
    }
}
