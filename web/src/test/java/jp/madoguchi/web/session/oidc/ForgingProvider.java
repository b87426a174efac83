package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that answers what a test tells it to. */
final class ForgingProvider implements AutoCloseable {
    final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    final List<String> authorizations = new CopyOnWriteArrayList<>();
    volatile int keyRequests;
    volatile String idToken = "";
    volatile int tokenStatus = 200;
    volatile String redirectTo = "";
    volatile Map<String, Object> person = new HashMap<>();
    volatile String keys = "{\"keys\":[]}";

    private final HttpServer server;

    ForgingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/token", exchange -> {
            tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            if (!redirectTo.isEmpty()) exchange.getResponseHeaders().set("Location", redirectTo);
            answer(
                    exchange,
                    tokenStatus,
                    JSONObjectUtils.toJSONString(
                            Map.of("access_token", "a", "token_type", "Bearer", "id_token", idToken)));
        });
        server.createContext("/keys", exchange -> {
            keyRequests++;
            answer(exchange, 200, keys);
        });
        server.createContext("/person", exchange -> answer(exchange, 200, JSONObjectUtils.toJSONString(person)));
        server.start();
    }

    void publish(JWKSet set) {
        keys = set.toPublicJWKSet().toString();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
