package jp.madoguchi.web.assembly;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.web.session.oidc.AuthenticationAppLogin;
import jp.madoguchi.web.session.oidc.ClientProof;
import jp.madoguchi.web.session.oidc.GBizIdLogin;
import jp.madoguchi.web.session.oidc.LoginMethod;
import jp.madoguchi.web.session.oidc.LoginProviders;
import jp.madoguchi.web.session.oidc.OidcClient;
import jp.madoguchi.web.session.oidc.Provider;
import jp.madoguchi.workflow.identity.DelegationTerms;
import jp.madoguchi.workflow.issuance.PublicAddress;

/** The identity providers that citizens and businesses may log in with; every address of theirs is configuration. */
@Singleton
public class IdentityProviders {
    private static final String ANSWER = "login-answer/";

    private final Configured configured;

    @Inject
    IdentityProviders(Configured configured) {
        this.configured = configured;
    }

    /** Those that an issuer is configured for. */
    @Produces
    @Singleton
    LoginProviders providers(PublicAddress address, Clock clock) {
        List<LoginProviders.Registered> all = new ArrayList<>();
        configured
                .text("madoguchi.login.authentication-app.issuer")
                .ifPresent(issuer -> all.add(authenticationApp(issuer, address, clock)));
        configured.text("madoguchi.login.gbizid.issuer").ifPresent(issuer -> all.add(gbizId(issuer, address, clock)));
        return new LoginProviders(all);
    }

    /** Which delegations let an agent file. */
    @Produces
    @Singleton
    DelegationTerms delegations() {
        return new DelegationTerms(
                configured.text("madoguchi.login.gbizid.system-code").orElse(""),
                Set.copyOf(configured.list("madoguchi.login.gbizid.filing-categories")));
    }

    private LoginProviders.Registered authenticationApp(String issuer, PublicAddress address, Clock clock) {
        LoginMethod method = new AuthenticationAppLogin();
        URI token = configured.requiredUri("madoguchi.login.authentication-app.token-url");
        String client = client("madoguchi.login.authentication-app.client-id");
        ECKey key = key(configured.requiredPath("madoguchi.login.authentication-app.keys.file"));
        return registered(
                method,
                new Provider(
                        issuer,
                        configured.requiredUri("madoguchi.login.authentication-app.authorization-url"),
                        token,
                        configured.requiredUri("madoguchi.login.authentication-app.jwks-url"),
                        configured.requiredUri("madoguchi.login.authentication-app.userinfo-url"),
                        client,
                        ClientProof.privateKeyJwt(client, token, key),
                        address.uri().resolve(ANSWER + method.id())),
                clock);
    }

    private LoginProviders.Registered gbizId(String issuer, PublicAddress address, Clock clock) {
        LoginMethod method = new GBizIdLogin();
        String client = client("madoguchi.login.gbizid.client-id");
        return registered(
                method,
                new Provider(
                        issuer,
                        configured.requiredUri("madoguchi.login.gbizid.authorization-url"),
                        configured.requiredUri("madoguchi.login.gbizid.token-url"),
                        configured.requiredUri("madoguchi.login.gbizid.jwks-url"),
                        configured.requiredUri("madoguchi.login.gbizid.userinfo-url"),
                        client,
                        ClientProof.secret(client, secret()),
                        address.uri().resolve(ANSWER + method.id())),
                clock);
    }

    private static LoginProviders.Registered registered(LoginMethod method, Provider provider, Clock clock) {
        return new LoginProviders.Registered(
                method, new OidcClient(provider, method.algorithm(), method.scope(), clock));
    }

    private String client(String name) {
        Optional<String> client = configured.text(name);
        return client.orElseThrow(() -> new StartRefusal(name + " must be set."));
    }

    private String secret() {
        char[] secret = configured.secret("madoguchi.login.gbizid.secret.file");
        if (secret.length == 0) throw new StartRefusal("madoguchi.login.gbizid.secret.file must be set.");
        return new String(secret);
    }

    private static ECKey key(Path file) {
        try {
            return JWKSet.parse(Files.readString(file)).getKeys().stream()
                    .filter(key -> KeyUse.SIGNATURE.equals(key.getKeyUse()) && key.isPrivate())
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new StartRefusal("There is no private EC key of use sig in " + file + "."));
        } catch (IOException | ParseException unusable) {
            throw new StartRefusal("The key in " + file + " cannot be used: it must be a JWK Set.", unusable);
        }
    }
}
