package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.signature.app.AppSettings;
import jp.madoguchi.signature.app.AuthenticationApp;
import jp.madoguchi.signature.app.ClientKeys;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.workflow.issuance.PublicAddress;

/** Ways to sign that lead out of this site. */
@Singleton
public class SigningChannels {
    /** Path below the public address that the authentication app answers to. */
    static final String ANSWER = "application-answer";

    private final Configured configured;

    @Inject
    SigningChannels(Configured configured) {
        this.configured = configured;
    }

    /** The authentication app, if this installation is registered with one. */
    @Produces
    @Singleton
    Optional<AuthenticationApp> app(PublicAddress address, Clock clock) {
        Optional<URI> issuer = configured.uri("madoguchi.authentication-app.issuer");
        return issuer.map(known -> new AuthenticationApp(settings(known, address), clock));
    }

    private AppSettings settings(URI issuer, PublicAddress address) {
        return new AppSettings(
                issuer,
                configured
                        .uri("madoguchi.authentication-app.sign-transactions-url")
                        .orElse(issuer.resolve("/api/sign-transactions")),
                configured
                        .text("madoguchi.authentication-app.client-id")
                        .orElseThrow(() -> new StartRefusal("madoguchi.authentication-app.client-id must be set.")),
                address.uri().resolve(ANSWER),
                keys(configured.requiredPath("madoguchi.authentication-app.keys.file")),
                algorithm());
    }

    private SignatureAlgorithm algorithm() {
        String name = configured.text("madoguchi.authentication-app.algorithm").orElse(SignatureAlgorithm.RS256.name());
        return Arrays.stream(SignatureAlgorithm.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new StartRefusal("madoguchi.authentication-app.algorithm must be RS256, ES256 or ES384."));
    }

    private static ClientKeys keys(Path file) {
        try {
            return ClientKeys.read(file);
        } catch (IOException unusable) {
            throw new StartRefusal(
                    "The keys in " + file + " cannot be used: they must be a private JWK Set.", unusable);
        }
    }
}
