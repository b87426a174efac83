package jp.madoguchi.signature.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.method.ApplicationContainer;

/**
 * Signing with an authentication app (デジタル認証アプリ): a sign transaction is begun with the digest, the person goes to
 * the app by redirect, and the result is fetched with the code that the app answers with. Thread-safe.
 */
public final class AuthenticationApp {
    /** How long a person may take in the app. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final AppSettings settings;
    private final AppTokens tokens;
    private final AppHttp http = new AppHttp();
    private final Clock clock;

    public AuthenticationApp(AppSettings settings, Clock clock) {
        this.settings = settings;
        this.tokens = new AppTokens(settings);
        this.clock = clock;
    }

    /** The kind of key that will sign; the signed attributes' message digest must be of its digest. */
    public SignatureAlgorithm algorithm() {
        return settings.algorithm();
    }

    /** The app's scheme, host and port, to which a page must be allowed to send its visitor. */
    public URI origin() {
        return settings.issuer().resolve("/");
    }

    /**
     * Begins a sign transaction for the digest of signed attributes.
     *
     * @throws AppRejected {@code UNAVAILABLE} or {@code BAD_ANSWER}
     */
    public PendingSignature begin(byte[] signedAttributes) throws AppRejected {
        Map<String, Object> configuration = configuration();
        String bearer =
                token(configuration, Map.of("grant_type", "client_credentials", "scope", "sign"), "access_token");
        byte[] digest = ApplicationContainer.digestToSign(settings.algorithm(), signedAttributes);
        Map<String, Object> begun = http.postJson(
                settings.signTransactions(),
                bearer,
                Map.of("digest", Base64.getEncoder().encodeToString(digest)));
        return new PendingSignature(
                random(),
                random(),
                random(),
                text(begun, "sign_transaction_id"),
                settings.algorithm(),
                signedAttributes.clone(),
                clock.instant().plus(PATIENCE));
    }

    /** Where the person is sent. */
    public URI authorizeAddress(PendingSignature pending) throws AppRejected {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.redirect().toString());
        query.put("scope", "openid sign");
        query.put("sign_transaction_id", pending.transactionId());
        query.put("state", pending.state());
        query.put("nonce", pending.nonce());
        query.put("code_challenge", challenge(pending.codeVerifier()));
        query.put("code_challenge_method", "S256");
        return URI.create(text(configuration(), "authorization_endpoint") + "?" + AppHttp.encoded(query));
    }

    /**
     * Fetches what the person signed.
     *
     * @param code from the app's answer, whose state was this pending signature's
     * @throws AppRejected with the first reason found
     */
    public LateSignature finish(PendingSignature pending, String code) throws AppRejected {
        Instant now = clock.instant();
        if (!now.isBefore(pending.expiresAt())) throw new AppRejected(Reason.TIMED_OUT, "answered too late");
        Map<String, Object> configuration = configuration();
        Map<String, Object> granted = grant(
                configuration,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        settings.redirect().toString(),
                        "code_verifier",
                        pending.codeVerifier()));
        Map<String, Object> keys = http.get(URI.create(text(configuration, "jwks_uri")));
        tokens.requireIdToken(text(granted, "id_token"), keys, pending.nonce(), now);
        URI address = URI.create(settings.signTransactions() + "/" + pending.transactionId() + "/result");
        Map<String, Object> result = tokens.open(http.get(address, text(granted, "access_token")));
        if (!pending.transactionId().equals(text(result, "sign_transaction_id")))
            throw new AppRejected(Reason.REPLAYED, "the result of another transaction");
        return new LateSignature(bytes(result, "signature"), bytes(result, "certificate"));
    }

    /** OpenID Connect Discovery 1.0; the issuer named inside must be the one that was asked. */
    private Map<String, Object> configuration() throws AppRejected {
        Map<String, Object> found = http.get(URI.create(settings.issuer() + "/.well-known/openid-configuration"));
        if (!settings.issuer().toString().equals(found.get("issuer")))
            throw new AppRejected(Reason.BAD_ANSWER, "another issuer");
        return found;
    }

    private String token(Map<String, Object> configuration, Map<String, String> grant, String name) throws AppRejected {
        return text(grant(configuration, grant), name);
    }

    private Map<String, Object> grant(Map<String, Object> configuration, Map<String, String> grant) throws AppRejected {
        URI endpoint = URI.create(text(configuration, "token_endpoint"));
        var form = new LinkedHashMap<>(grant);
        form.put("client_id", settings.clientId());
        form.put("client_assertion_type", ASSERTION);
        form.put("client_assertion", tokens.assertion(endpoint, random(), clock.instant()));
        return http.postForm(endpoint, form);
    }

    private static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> object, String name) throws AppRejected {
        if (object.get(name) instanceof String text && !text.isEmpty()) return text;
        throw new AppRejected(Reason.BAD_ANSWER, "no " + name);
    }

    private static byte[] bytes(Map<String, Object> object, String name) throws AppRejected {
        try {
            return Base64.getDecoder().decode(text(object, name));
        } catch (IllegalArgumentException e) {
            throw new AppRejected(Reason.BAD_ANSWER, name + " is no Base64", e);
        }
    }
}
