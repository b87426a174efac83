package jp.madoguchi.signature.appserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An identity provider of the demo and of tests: OpenID Connect's code flow, PKCE S256, state and nonce mandatory, codes
 * of five minutes and one use, one registered redirect address. Everything it does not know exactly it refuses.
 */
public final class LoginServer {
    private final URI base;
    private final String path;
    private final LoginClient client;
    private final LoginPage page;
    private final List<LoginAccount> accounts;
    private final LoginKeys keys;
    private final LoginVisits visits;
    private final Clock clock;
    private final Set<String> assertions = ConcurrentHashMap.newKeySet();

    private LoginServer(
            URI base,
            String path,
            LoginClient client,
            LoginPage page,
            List<LoginAccount> accounts,
            LoginKeys keys,
            Clock clock) {
        this.base = base;
        this.path = path;
        this.client = client;
        this.page = page;
        this.accounts = List.copyOf(accounts);
        this.keys = keys;
        this.visits = new LoginVisits(clock);
        this.clock = clock;
    }

    /**
     * The addresses of a provider.
     *
     * @param issuer as its tokens name it
     * @param authorization where people are sent
     * @param token where codes are redeemed
     * @param jwks its public keys
     * @param userInfo its claims about a person
     */
    public record Addresses(URI issuer, URI authorization, URI token, URI jwks, URI userInfo) {}

    /** Adds a provider shaped like デジタル認証アプリ: issuer {@code …/api/realms/main}, ES256, {@code private_key_jwt}. */
    public static Addresses serveAuthenticationApp(
            HttpServer server, URI base, LoginClient client, List<LoginAccount> accounts, Clock clock) {
        String path = "/login-app/api/realms/main";
        var page = new LoginPage("デモ用の認証アプリ", "マイナンバーカードでログイン", "Log in with the card");
        return new LoginServer(base, path, client, page, accounts, LoginKeys.es256(), clock).serve(server);
    }

    /** Adds a provider shaped like GビズID: issuer {@code …/oauth/}, RS256, {@code client_secret_basic}. */
    public static Addresses serveGBizId(
            HttpServer server, URI base, LoginClient client, List<LoginAccount> accounts, Clock clock) {
        var page = new LoginPage("デモ用のGビズID", "GビズIDでログイン", "Log in with GビズID");
        return new LoginServer(base, "/gbizid/oauth/", client, page, accounts, LoginKeys.rs256(), clock).serve(server);
    }

    private Addresses serve(HttpServer server) {
        String below = path.endsWith("/") ? path : path + "/";
        AppExchange.add(server, below + ".well-known/openid-configuration", "GET", this::configuration);
        AppExchange.add(
                server,
                below + "certs",
                "GET",
                exchange -> AppExchange.send(exchange, 200, "application/json", keys.publicSet()));
        AppExchange.add(server, below + "auth", "GET", this::page);
        AppExchange.add(server, below + "decision", "POST", this::decide);
        AppExchange.add(server, below + "token", "POST", this::token);
        AppExchange.add(server, below + "userinfo", "GET", this::userInfo);
        return addresses();
    }

    private Addresses addresses() {
        String below = path.endsWith("/") ? path : path + "/";
        return new Addresses(
                base.resolve(path),
                base.resolve(below + "auth"),
                base.resolve(below + "token"),
                base.resolve(below + "certs"),
                base.resolve(below + "userinfo"));
    }

    private void configuration(HttpExchange exchange) throws IOException {
        Addresses known = addresses();
        AppExchange.json(
                exchange,
                Map.of(
                        "issuer", known.issuer().toString(),
                        "authorization_endpoint", known.authorization().toString(),
                        "token_endpoint", known.token().toString(),
                        "jwks_uri", known.jwks().toString(),
                        "userinfo_endpoint", known.userInfo().toString()));
    }

    private void page(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> query = AppExchange.form(
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        requireSound(query);
        AppExchange.page(exchange, page.html(query, accounts), client.redirect());
    }

    /** Who is asked, and that nobody else is answered. */
    private void requireSound(Map<String, String> request) throws Refused {
        boolean sound = client.clientId().equals(request.get("client_id"))
                && client.redirect().toString().equals(request.get("redirect_uri"))
                && "code".equals(request.get("response_type"))
                && "S256".equals(request.get("code_challenge_method"))
                && List.of(request.getOrDefault("scope", "").split(" ", -1)).contains("openid")
                && List.of("state", "nonce", "code_challenge").stream()
                        .noneMatch(name -> request.getOrDefault(name, "").isEmpty());
        if (!sound) throw new Refused(400, "invalid_request");
    }

    private void decide(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> form = AppExchange.form(AppExchange.body(exchange));
        requireSound(form);
        String state = form.getOrDefault("state", "");
        if (form.containsKey("cancel")) {
            AppExchange.redirect(exchange, client.redirect(), Map.of("error", "access_denied", "state", state));
            return;
        }
        LoginAccount account = accounts.stream()
                .filter(each -> each.subject().equals(form.get("account")))
                .findFirst()
                .orElseThrow(() -> new Refused(400, "invalid_request"));
        String code = visits.code(
                account,
                form.getOrDefault("nonce", ""),
                form.getOrDefault("code_challenge", ""),
                form.getOrDefault("scope", ""));
        AppExchange.redirect(exchange, client.redirect(), Map.of("code", code, "state", state));
    }

    private void token(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> form = AppExchange.form(AppExchange.body(exchange));
        requireClient(exchange, form);
        boolean sound = "authorization_code".equals(form.get("grant_type"))
                && client.redirect().toString().equals(form.get("redirect_uri"));
        if (!sound) throw new Refused(400, "invalid_grant");
        LoginVisits.Visit visit = visits.redeem(form.getOrDefault("code", ""), form.getOrDefault("code_verifier", ""));
        var answer = new HashMap<String, Object>();
        answer.put("access_token", visits.token(visit));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", 300);
        answer.put(
                "id_token",
                keys.idToken(
                        addresses().issuer().toString(),
                        client.clientId(),
                        visit.account().subject(),
                        visit.nonce(),
                        clock.instant()));
        AppExchange.json(exchange, answer);
    }

    private void requireClient(HttpExchange exchange, Map<String, String> form) throws Refused {
        if (client.secret().isEmpty()) {
            String assertion = form.getOrDefault("client_assertion", "");
            String id = new ServerKeys(client.publicKeys())
                    .requireAssertion(
                            assertion, client.clientId(), addresses().token().toString(), clock.instant());
            if (!assertions.add(id)) throw new Refused(401, "invalid_client");
            return;
        }
        String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String[] parts = new String(
                        Base64.getDecoder().decode(header.replaceFirst("^Basic ", "")), StandardCharsets.UTF_8)
                .split(":", 2);
        boolean ours = header.startsWith("Basic ")
                && parts.length == 2
                && client.clientId().equals(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
                && client.secret().equals(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        if (!ours) throw new Refused(401, "invalid_client");
    }

    private void userInfo(HttpExchange exchange) throws IOException, Refused {
        LoginVisits.Visit visit = visits.visit(AppExchange.bearer(exchange));
        var claims = new HashMap<>(visit.account().claims());
        claims.put("sub", visit.account().subject());
        AppExchange.json(exchange, claims);
    }
}
