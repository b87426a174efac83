package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.web.session.oidc.OidcRejected.Reason;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect Core 1.0, code flow, towards one provider: PKCE S256 (RFC 7636), state, nonce, and an id token whose
 * issuer, audience and algorithm were agreed on beforehand. What a token's header asks for decides nothing.
 */
public final class OidcClient {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SKEW_SECONDS = 60;
    private static final int OK = 200;
    private static final int OUTAGE = 500;
    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_WAIT_MILLIS = Duration.ofSeconds(15).toMillis();
    private static final long KEYS_RATE_MILLIS = Duration.ofSeconds(30).toMillis();

    private final Provider provider;
    private final JWSAlgorithm algorithm;
    private final Scope scope;
    private final BoundedHttp http = new BoundedHttp();
    private final IDTokenValidator validator;
    private final Clock clock;

    /**
     * A client.
     *
     * @param algorithm the only algorithm of id tokens
     * @param scope what is asked for, {@code openid} among it
     */
    public OidcClient(Provider provider, JWSAlgorithm algorithm, List<String> scope, Clock clock) {
        this.provider = provider;
        this.algorithm = algorithm;
        this.scope = new Scope(scope.toArray(String[]::new));
        this.clock = clock;
        this.validator = new IDTokenValidator(
                new Issuer(provider.issuer()),
                new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(algorithm, keys()),
                null);
        validator.setMaxClockSkew(SKEW_SECONDS);
    }

    /** Kept for a quarter of an hour; an unknown key makes them be read anew, at most twice in half a minute. */
    private JWKSource<SecurityContext> keys() {
        try {
            return JWKSourceBuilder.create(provider.jwks().toURL(), http)
                    .cache(KEYS_KEPT_MILLIS, KEYS_WAIT_MILLIS)
                    .rateLimited(KEYS_RATE_MILLIS)
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("no address of keys: " + provider.jwks(), wrong);
        }
    }

    /**
     * What a provider proved.
     *
     * @param token claims of the id token
     * @param person claims about the same subject
     */
    public record Proven(IDTokenClaimsSet token, UserInfo person) {}

    String clientId() {
        return provider.clientId();
    }

    String issuer() {
        return provider.issuer();
    }

    PendingLogin begin(String method, String next, String account) {
        return new PendingLogin(
                method,
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                next,
                account,
                clock.instant().plus(PATIENCE));
    }

    /** Where the person is sent. */
    URI address(PendingLogin pending) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, new ClientID(provider.clientId()), provider.redirect())
                .endpointURI(provider.authorization())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Redeems the provider's answer.
     *
     * @param answer the parameters of the request that brought it
     * @throws OidcRejected with the first fault found
     */
    Proven finish(PendingLogin pending, Map<String, String[]> answer) throws OidcRejected {
        if (!clock.instant().isBefore(pending.expiresAt())) throw new OidcRejected(Reason.OVER, "too late");
        requireSame(pending.state(), single(answer, "state"), Reason.OVER, "another state");
        @Nullable String issuer = single(answer, "iss");
        if (issuer != null) requireSame(provider.issuer(), issuer, Reason.BAD_ANSWER, "answered by another issuer");
        @Nullable String error = single(answer, "error");
        if (error != null) {
            throw new OidcRejected("access_denied".equals(error) ? Reason.CANCELLED : Reason.BAD_ANSWER, "error");
        }
        @Nullable String code = single(answer, "code");
        if (code == null || code.isEmpty()) throw new OidcRejected(Reason.BAD_ANSWER, "no code");
        try {
            OIDCTokenResponse tokens = redeem(pending, code);
            IDTokenClaimsSet token = checked(tokens, pending);
            AccessToken access = tokens.getOIDCTokens().getAccessToken();
            requireOurs(token, access);
            return new Proven(token, person(token, access));
        } catch (IOException silent) {
            throw new OidcRejected(Reason.UNAVAILABLE, "no answer", silent);
        } catch (ParseException | BadJOSEException | IllegalArgumentException malformed) {
            throw new OidcRejected(
                    Reason.BAD_ANSWER, malformed.getClass().getSimpleName() + " " + malformed.getMessage(), malformed);
        } catch (JOSEException unverified) {
            throw new OidcRejected(Reason.BAD_ANSWER, "keys or signature", unverified);
        }
    }

    private OIDCTokenResponse redeem(PendingLogin pending, String code)
            throws IOException, ParseException, OidcRejected {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), provider.redirect(), new CodeVerifier(pending.verifier()));
        var request =
                new TokenRequest.Builder(provider.token(), provider.proof().forOneRequest(), grant).build();
        HTTPResponse response = request.toHTTPRequest().send(http);
        requireOk(response, "token endpoint");
        return (OIDCTokenResponse) OIDCTokenResponseParser.parse(response).toSuccessResponse();
    }

    private IDTokenClaimsSet checked(OIDCTokenResponse tokens, PendingLogin pending)
            throws BadJOSEException, JOSEException, OidcRejected {
        if (tokens.getOIDCTokens().getIDToken() == null) throw new OidcRejected(Reason.BAD_ANSWER, "no id token");
        return validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(pending.nonce()));
    }

    /** The token is for us and nobody else, and the access token is the one that came with it. */
    private void requireOurs(IDTokenClaimsSet token, AccessToken access) throws OidcRejected {
        if (token.getAudience().size() != 1) throw new OidcRejected(Reason.BAD_ANSWER, "more than one audience");
        @Nullable AccessTokenHash hash = token.getAccessTokenHash();
        if (hash == null) return;
        try {
            AccessTokenValidator.validate(access, algorithm, hash);
        } catch (com.nimbusds.openid.connect.sdk.validators.InvalidHashException other) {
            throw new OidcRejected(Reason.BAD_ANSWER, "another access token", other);
        }
    }

    private UserInfo person(IDTokenClaimsSet token, AccessToken access)
            throws IOException, ParseException, OidcRejected {
        HTTPResponse response =
                new UserInfoRequest(provider.userInfo(), access).toHTTPRequest().send(http);
        requireOk(response, "userinfo endpoint");
        @Nullable
        UserInfo person = UserInfoResponse.parse(response).toSuccessResponse().getUserInfo();
        if (person == null) throw new OidcRejected(Reason.BAD_ANSWER, "claims are no JSON");
        if (!token.getSubject().equals(person.getSubject())) {
            throw new OidcRejected(Reason.BAD_ANSWER, "claims about another subject");
        }
        return person;
    }

    private static void requireOk(HTTPResponse response, String who) throws OidcRejected {
        int status = response.getStatusCode();
        if (status >= OUTAGE) throw new OidcRejected(Reason.UNAVAILABLE, who + ": status " + status);
        if (status != OK) throw new OidcRejected(Reason.BAD_ANSWER, who + ": status " + status);
    }

    private static void requireSame(String expected, @Nullable String given, Reason otherwise, String detail)
            throws OidcRejected {
        boolean same = given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        if (!same) throw new OidcRejected(otherwise, detail);
    }

    /** A parameter that may come once. */
    private static @Nullable String single(Map<String, String[]> answer, String name) throws OidcRejected {
        String @Nullable [] values = answer.get(name);
        if (values == null || values.length == 0) return null;
        if (values.length > 1) throw new OidcRejected(Reason.BAD_ANSWER, name + " twice");
        return values[0];
    }
}
