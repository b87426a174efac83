package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests to providers: no redirects, ten seconds, at most 256 KiB of answer. */
final class BoundedHttp implements HTTPRequestSender, ResourceRetriever {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_BYTES = 256 * 1024;
    private static final int OK = 200;
    /** What the client itself sets. */
    private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder built = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> built.header(name, value));
            }
        });
        @Nullable String body = request.getBody();
        built.method(
                request.getMethod().name(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return answer(built);
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            HTTPResponse answer = answer(HttpRequest.newBuilder(url.toURI()).GET());
            if (answer.getStatusCode() != OK) throw new IOException("status " + answer.getStatusCode());
            return new Resource(answer.getBody(), null);
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private HTTPResponse answer(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            return bounded(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static HTTPResponse bounded(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) throw new IOException("an answer of more than " + MAX_BYTES + " bytes");
            HTTPResponse bounded = new HTTPResponse(response.statusCode());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.isEmpty()) bounded.setContentType(type);
            bounded.setBody(new String(bytes, StandardCharsets.UTF_8));
            return bounded;
        } catch (ParseException malformed) {
            throw new IOException("a malformed content type", malformed);
        }
    }

    /** Scheme, host and port of an address. */
    static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
