package jp.madoguchi.launcher.signer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.madoguchi.signature.token.TokenRefused;

/**
 * The signer's HTTP on loopback. Every request must name this host (DNS rebinding); a site's must come from an allowed
 * origin and carry its session's token; the holder's answer must come from the signer's own page.
 */
public final class LocalSigner implements AutoCloseable {
    private static final int MAX_BYTES = 512 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Set<String> origins;
    private final TokenOpener opener;
    private final SignerDesk desk;

    private LocalSigner(HttpServer server, Set<String> origins, TokenOpener opener, Clock clock) {
        this.server = server;
        this.origins = Set.copyOf(origins);
        this.opener = opener;
        this.desk = new SignerDesk(clock);
    }

    /**
     * Starts listening on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param origins sites that may ask, such as {@code https://madoguchi.example.jp}, exactly
     */
    public static LocalSigner start(int port, Set<String> origins, TokenOpener opener, Clock clock) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 8);
        var signer = new LocalSigner(server, origins, opener, clock);
        server.setExecutor(signer.threads);
        Objects.requireNonNull(server.createContext("/", signer::answer));
        server.start();
        return signer;
    }

    /** The port listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private String own() {
        return "http://127.0.0.1:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                requireHost(exchange);
                if (exchange.getRequestURI().getPath().equals("/confirm")) confirm(exchange);
                else site(exchange);
            } catch (SignerRefused refused) {
                send(exchange, refused.status(), "text/plain; charset=UTF-8", String.valueOf(refused.getMessage()));
            } catch (RuntimeException malformed) {
                send(exchange, 400, "text/plain; charset=UTF-8", "malformed");
            }
        }
    }

    private void requireHost(HttpExchange exchange) throws SignerRefused {
        if (!("127.0.0.1:" + port()).equals(exchange.getRequestHeaders().getFirst("Host")))
            throw new SignerRefused(421, "another host was meant");
    }

    /** What a site's page asks. */
    private void site(HttpExchange exchange) throws IOException, SignerRefused {
        String origin = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Origin"), "");
        if (!origins.contains(origin)) throw new SignerRefused(403, "this site may not ask");
        var headers = exchange.getResponseHeaders();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.set("Vary", "Origin");
        if (exchange.getRequestMethod().equals("OPTIONS")) {
            headers.set("Access-Control-Allow-Methods", "GET, POST");
            headers.set("Access-Control-Allow-Headers", "authorization, content-type");
            headers.set("Access-Control-Allow-Private-Network", "true");
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (call.equals("POST /session")) {
            json(exchange, Map.of("token", desk.begin(origin)));
            return;
        }
        String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
        desk.require(token, origin);
        signatures(exchange, call, token, origin);
    }

    private void signatures(HttpExchange exchange, String call, String token, String origin)
            throws IOException, SignerRefused {
        if (call.equals("POST /signatures")) {
            String id = desk.add(token, origin, bytes(exchange, "manifest"));
            json(exchange, Map.of("id", id, "confirm", own() + "/confirm?id=" + id));
            return;
        }
        String rest = call.substring(call.indexOf(' ') + 1).replaceFirst("^/signatures/", "");
        if (call.startsWith("GET ")) {
            SignatureRequest request = desk.required(rest, token);
            boolean ready = request.state() == SignatureRequest.State.READY;
            json(
                    exchange,
                    Map.of(
                            "state",
                            request.state().name(),
                            "certificate",
                            ready ? Base64.getEncoder().encodeToString(request.certificate()) : ""));
            return;
        }
        if (!rest.endsWith("/value")) throw new SignerRefused(404, "no such address");
        SignatureRequest request = desk.required(rest.replaceFirst("/value$", ""), token);
        byte[] value = request.sign(bytes(exchange, "signedAttributes"));
        json(exchange, Map.of("signature", Base64.getEncoder().encodeToString(value)));
    }

    /** The holder's page; its form counts only from itself. */
    private void confirm(HttpExchange exchange) throws IOException, SignerRefused {
        if (exchange.getRequestMethod().equals("GET")) {
            String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
            String id = form(query).getOrDefault("id", "");
            page(exchange, ConfirmPage.ask(id, desk.required(id), ""));
            return;
        }
        if (!own().equals(exchange.getRequestHeaders().getFirst("Origin")))
            throw new SignerRefused(403, "only this page's own form counts");
        Map<String, String> form = form(body(exchange));
        String id = form.getOrDefault("id", "");
        SignatureRequest request = desk.required(id);
        if (form.containsKey("cancel")) {
            request.cancel();
            page(exchange, ConfirmPage.end(false));
            return;
        }
        try {
            request.ready(opener.open(form.getOrDefault("pin", "").toCharArray()));
            page(exchange, ConfirmPage.end(true));
        } catch (TokenRefused refused) {
            page(exchange, ConfirmPage.ask(id, request, problem(refused)));
        }
    }

    private static String problem(TokenRefused refused) {
        return switch (refused.reason()) {
            case WRONG_PIN -> "暗証番号が違います。続けて間違えるとカードがロックされます。 (" + refused.getMessage() + ")";
            case LOCKED -> "暗証番号がロックされています。発行した窓口で解除してください。 (" + refused.getMessage() + ")";
            case NO_TOKEN -> "カードが見つかりません。カードリーダーに置いてください。 (" + refused.getMessage() + ")";
            default -> "カードを使えませんでした。 (" + refused.getMessage() + ")";
        };
    }

    private static byte[] bytes(HttpExchange exchange, String name) throws IOException, SignerRefused {
        JsonNode body = JSON.readTree(body(exchange));
        return Base64.getDecoder().decode(body.path(name).asText());
    }

    private static String body(HttpExchange exchange) throws IOException, SignerRefused {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) throw new SignerRefused(413, "too large");
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (String field : encoded.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0)
                form.put(
                        field.substring(0, equals),
                        URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void json(HttpExchange exchange, Map<String, String> body) throws IOException {
        send(exchange, 200, "application/json", JSON.writeValueAsString(body));
    }

    private static void page(HttpExchange exchange, String html) throws IOException {
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'");
        send(exchange, 200, "text/html; charset=UTF-8", html);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
