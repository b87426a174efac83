package jp.madoguchi.signature.appserver;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads and answers the app's HTTP requests. */
final class AppExchange {
    private static final int MAX_REQUEST = 64 * 1024;

    private AppExchange() {}

    /** Answers one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, Refused;
    }

    static void add(HttpServer server, String path, String method, Answer answer) {
        var context = server.createContext(path, exchange -> {
            try (exchange) {
                boolean fits = method.equals("*") || method.equals(exchange.getRequestMethod());
                if (fits) answerOrRefuse(exchange, answer);
                else refuse(exchange, 405, "method_not_allowed");
            }
        });
        Objects.requireNonNull(context);
    }

    private static void answerOrRefuse(HttpExchange exchange, Answer answer) throws IOException {
        try {
            answer.to(exchange);
        } catch (Refused refused) {
            refuse(exchange, refused.status(), refused.error());
        } catch (RuntimeException malformed) {
            refuse(exchange, 400, "invalid_request");
        }
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        if (status == 401) exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"" + error + "\"");
        send(exchange, status, "application/json", "{\"error\":\"" + error + "\"}");
    }

    static String body(HttpExchange exchange) throws IOException, Refused {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
        if (body.length > MAX_REQUEST) throw new Refused(413, "invalid_request");
        return new String(body, StandardCharsets.UTF_8);
    }

    static Map<String, String> form(String encoded) {
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

    static String bearer(HttpExchange exchange) {
        String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }

    static void json(HttpExchange exchange, Map<String, Object> body) throws IOException {
        send(exchange, 200, "application/json", JSONObjectUtils.toJSONString(body));
    }

    static void page(HttpExchange exchange, String html, URI redirect) throws IOException {
        String back = redirect.getScheme() + "://" + redirect.getAuthority();
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' " + back
                                + "; frame-ancestors 'none'; base-uri 'none'");
        send(exchange, 200, "text/html; charset=UTF-8", html);
    }

    static void redirect(HttpExchange exchange, URI address, Map<String, String> query) throws IOException {
        String encoded = query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        exchange.getResponseHeaders().set("Location", address + "?" + encoded);
        exchange.sendResponseHeaders(303, -1);
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
