package jp.madoguchi.signature.app;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.signature.app.AppRejected.Reason;

/** Requests to the app: no redirects, ten seconds, at most 256 KiB of answer. */
final class AppHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 256 * 1024;
    private static final int OUTAGE = 500;
    private static final int GONE = 410;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Map<String, Object> get(URI address) throws AppRejected {
        return json(text(HttpRequest.newBuilder(address).GET()));
    }

    /** The answer's text, asked for with a bearer token. */
    String get(URI address, String bearer) throws AppRejected {
        return text(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .GET());
    }

    Map<String, Object> postForm(URI address, Map<String, String> form) throws AppRejected {
        return json(text(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))));
    }

    Map<String, Object> postJson(URI address, String bearer, Map<String, Object> body) throws AppRejected {
        return json(text(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSONObjectUtils.toJSONString(body)))));
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String text(HttpRequest.Builder request) throws AppRejected {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                if (response.statusCode() >= OUTAGE) throw unavailable("status " + response.statusCode(), null);
                if (response.statusCode() == GONE)
                    throw new AppRejected(Reason.TIMED_OUT, "the app's transaction is over");
                if (response.statusCode() / 100 != 2 || bytes.length > MAX_BYTES)
                    throw new AppRejected(Reason.BAD_ANSWER, "status " + response.statusCode());
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw unavailable("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted", e);
        }
    }

    private static AppRejected unavailable(String detail, @org.jspecify.annotations.Nullable Throwable cause) {
        return cause == null
                ? new AppRejected(Reason.UNAVAILABLE, detail)
                : new AppRejected(Reason.UNAVAILABLE, detail, cause);
    }

    private static Map<String, Object> json(String text) throws AppRejected {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new AppRejected(Reason.BAD_ANSWER, "no JSON object", e);
        }
    }
}
