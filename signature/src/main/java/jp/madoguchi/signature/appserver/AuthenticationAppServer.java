package jp.madoguchi.signature.appserver;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jp.madoguchi.signature.certificate.SigningKey;

/**
 * The app's server: OpenID Connect with PKCE S256 and {@code private_key_jwt}, {@code POST /api/sign-transactions},
 * results as JWE. Everything it does not know exactly it refuses.
 */
public final class AuthenticationAppServer {
    /** Path of the issuer below the server's address. */
    public static final String ISSUER_PATH = "/api/realms/main";

    private static final String PROTOCOL = ISSUER_PATH + "/protocol/openid-connect";
    private static final String TRANSACTIONS = "/api/sign-transactions";

    private final URI base;
    private final AppRegistration client;
    private final Supplier<List<AppAccount>> accounts;
    private final ServerKeys keys;
    private final SignTransactions memory;
    private final Clock clock;

    private AuthenticationAppServer(
            URI base, AppRegistration client, Supplier<List<AppAccount>> accounts, Clock clock) {
        this.base = base;
        this.client = client;
        this.accounts = accounts;
        this.keys = new ServerKeys(client.publicKeys());
        this.memory = new SignTransactions(clock);
        this.clock = clock;
    }

    /**
     * Adds the app's addresses to a server.
     *
     * @param base the server's address as its visitors know it, such as {@code http://127.0.0.1:8090}
     * @return the issuer
     */
    public static URI serve(
            HttpServer server, URI base, AppRegistration client, Supplier<List<AppAccount>> accounts, Clock clock) {
        var app = new AuthenticationAppServer(base, client, accounts, clock);
        AppExchange.add(server, ISSUER_PATH + "/.well-known/openid-configuration", "GET", app::configuration);
        AppExchange.add(server, PROTOCOL + "/certs", "GET", app::certificates);
        AppExchange.add(server, PROTOCOL + "/token", "POST", app::token);
        AppExchange.add(server, PROTOCOL + "/auth", "GET", app::page);
        AppExchange.add(server, PROTOCOL + "/decision", "POST", app::decide);
        AppExchange.add(server, TRANSACTIONS, "*", app::transactions);
        return app.issuer();
    }

    private URI issuer() {
        return base.resolve(ISSUER_PATH);
    }

    private void configuration(HttpExchange exchange) throws IOException {
        AppExchange.json(
                exchange,
                Map.of(
                        "issuer", issuer().toString(),
                        "authorization_endpoint",
                                base.resolve(PROTOCOL + "/auth").toString(),
                        "token_endpoint", base.resolve(PROTOCOL + "/token").toString(),
                        "jwks_uri", base.resolve(PROTOCOL + "/certs").toString()));
    }

    private void certificates(HttpExchange exchange) throws IOException {
        AppExchange.send(exchange, 200, "application/json", keys.publicSet());
    }

    private void token(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> form = AppExchange.form(AppExchange.body(exchange));
        String endpoint = base.resolve(PROTOCOL + "/token").toString();
        memory.spend(keys.requireAssertion(
                form.getOrDefault("client_assertion", ""), client.clientId(), endpoint, clock.instant()));
        switch (form.getOrDefault("grant_type", "")) {
            case "client_credentials" ->
                AppExchange.json(exchange, Map.of("access_token", memory.grant("begin"), "token_type", "Bearer"));
            case "authorization_code" -> redeem(exchange, form);
            default -> throw new Refused(400, "unsupported_grant_type");
        }
    }

    private void redeem(HttpExchange exchange, Map<String, String> form) throws IOException, Refused {
        if (!client.redirect().toString().equals(form.get("redirect_uri"))) throw new Refused(400, "invalid_grant");
        AuthorizationRequest visit =
                memory.redeem(form.getOrDefault("code", ""), form.getOrDefault("code_verifier", ""));
        AppExchange.json(
                exchange,
                Map.of(
                        "access_token", memory.grant(visit.transactionId()),
                        "token_type", "Bearer",
                        "id_token",
                                keys.idToken(
                                        issuer().toString(),
                                        client.clientId(),
                                        SignTransactions.random(),
                                        visit.nonce(),
                                        clock.instant())));
    }

    private void page(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> query = AppExchange.form(
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        AuthorizationRequest visit = visit(query);
        boolean sound = "code".equals(query.get("response_type"))
                && "S256".equals(query.get("code_challenge_method"))
                && List.of(query.getOrDefault("scope", "").split(" ", -1)).containsAll(List.of("openid", "sign"));
        if (!sound) throw new Refused(400, "invalid_request");
        byte[] digest = memory.required(visit.transactionId()).digest();
        List<AppAccount> fitting = accounts.get().stream()
                .filter(account -> DigestSigner.fits(account.key(), digest))
                .toList();
        AppExchange.page(exchange, AppPage.of(client, visit, fitting, ""), client.redirect());
    }

    /** Who is asked, and that nobody else is answered. */
    private AuthorizationRequest visit(Map<String, String> query) throws Refused {
        boolean known = client.clientId().equals(query.get("client_id"))
                && client.redirect().toString().equals(query.get("redirect_uri"));
        var visit = new AuthorizationRequest(
                query.getOrDefault("sign_transaction_id", ""),
                query.getOrDefault("state", ""),
                query.getOrDefault("nonce", ""),
                query.getOrDefault("code_challenge", ""));
        if (!known
                || visit.state().isEmpty()
                || visit.nonce().isEmpty()
                || visit.codeChallenge().isEmpty()) throw new Refused(400, "invalid_request");
        return visit;
    }

    private void decide(HttpExchange exchange) throws IOException, Refused {
        Map<String, String> form = AppExchange.form(AppExchange.body(exchange));
        AuthorizationRequest visit = visit(form);
        if (form.containsKey("cancel")) {
            AppExchange.redirect(exchange, client.redirect(), Map.of("error", "access_denied", "state", visit.state()));
            return;
        }
        SignTransaction transaction = memory.required(visit.transactionId());
        List<AppAccount> fitting = accounts.get().stream()
                .filter(account -> DigestSigner.fits(account.key(), transaction.digest()))
                .toList();
        var account = fitting.stream()
                .filter(each -> each.id().equals(form.get("account")))
                .findFirst();
        if (account.isEmpty() || !account.get().pin().equals(form.getOrDefault("pin", ""))) {
            AppExchange.page(
                    exchange, AppPage.of(client, visit, fitting, form.getOrDefault("account", "")), client.redirect());
            return;
        }
        String code = memory.sign(visit, account.get().key());
        AppExchange.redirect(exchange, client.redirect(), Map.of("code", code, "state", visit.state()));
    }

    private void transactions(HttpExchange exchange) throws IOException, Refused {
        String path = exchange.getRequestURI().getPath();
        String bearer = AppExchange.bearer(exchange);
        if (path.equals(TRANSACTIONS) && exchange.getRequestMethod().equals("POST")) {
            memory.require(bearer, "begin");
            AppExchange.json(
                    exchange,
                    Map.of(
                            "sign_transaction_id",
                            memory.begin(digest(AppExchange.body(exchange))).id()));
            return;
        }
        String[] parts = path.substring(TRANSACTIONS.length()).split("/", -1);
        if (parts.length != 3 || !parts[2].equals("result")) throw new Refused(404, "not_found");
        memory.require(bearer, parts[1]);
        SignTransaction signed = memory.required(parts[1]);
        SigningKey key = signed.signer().orElseThrow(() -> new Refused(409, "not_signed"));
        AppExchange.send(exchange, 200, "application/jose", keys.encrypted(result(signed, key)));
    }

    private static Map<String, Object> result(SignTransaction signed, SigningKey key) {
        try {
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "sign_transaction_id", signed.id(),
                    "signature", base64.encodeToString(DigestSigner.sign(key, signed.digest())),
                    "certificate", base64.encodeToString(key.certificate().getEncoded()));
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(String body) throws Refused {
        try {
            Object digest = JSONObjectUtils.parse(body).get("digest");
            byte[] bytes = Base64.getDecoder().decode(digest instanceof String text ? text : "!");
            if (bytes.length != 51 && bytes.length != 32 && bytes.length != 48)
                throw new Refused(400, "invalid_request");
            return bytes;
        } catch (ParseException | IllegalArgumentException e) {
            throw new Refused(400, "invalid_request");
        }
    }
}
