package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One bounded HTTP exchange: no redirects, ten seconds, a limit on the answer's size. */
public final class HttpExchange {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HttpExchange() {}

    /**
     * Sends a request and reads a 200 answer.
     *
     * @throws IOException on any other answer, a larger one, or none in time
     */
    public static byte[] send(HttpRequest.Builder request, int maxBytes) throws IOException {
        try {
            HttpResponse<InputStream> response = CLIENT.send(
                    request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) throw new IOException("HTTP status " + response.statusCode());
                byte[] bytes = body.readNBytes(maxBytes + 1);
                if (bytes.length > maxBytes) throw new IOException("answer larger than " + maxBytes + " bytes");
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
