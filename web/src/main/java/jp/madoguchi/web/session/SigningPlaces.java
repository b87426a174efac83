package jp.madoguchi.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The places outside this site that single pages, and only they, may talk to. */
public final class SigningPlaces {
    private static final String LOCAL_SIGNER = "http://127.0.0.1:8475";

    private SigningPlaces() {}

    /** Origin of the local signer on the applicant's own computer. */
    public static String localSigner() {
        return origin(setting("madoguchi.local-signer.url").orElse(LOCAL_SIGNER));
    }

    /** Origin of the authentication app, to which the page's form leads; empty without an app. */
    static Optional<String> app() {
        return setting("madoguchi.authentication-app.issuer").map(SigningPlaces::origin);
    }

    /** Origins of the identity providers, to which the forms of the login page lead, each after a space. */
    static String providers() {
        return Stream.of(
                        "madoguchi.login.authentication-app.authorization-url",
                        "madoguchi.login.gbizid.authorization-url")
                .flatMap(name -> setting(name).stream())
                .map(address -> " " + origin(address))
                .distinct()
                .collect(Collectors.joining());
    }

    /** This site's own origin, as the browser has it. */
    public static String site(HttpServletRequest request) {
        return origin(setting("madoguchi.public-url")
                .orElseGet(() -> request.getRequestURL().toString()));
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String origin(String address) {
        URI parsed = URI.create(address);
        return parsed.getScheme() + "://" + parsed.getAuthority();
    }
}
