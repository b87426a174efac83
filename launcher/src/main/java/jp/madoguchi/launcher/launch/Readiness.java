package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Waits until the WAR's own health check says that every part works. That Payara answers means
 * nothing: it is "up" without any application.
 */
final class Readiness {

    /** The name of the WAR's check ({@code jp.madoguchi.web.assembly}). */
    static final String CHECK = "madoguchi";

    /** The server registers the WAR's checks a moment after it says that it has started. */
    private static final Duration UNTIL_DEPLOYED = Duration.ofSeconds(30);

    private final URI health;

    Readiness(URI address) {
        this.health = address.resolve("/health/ready");
    }

    /**
     * @throws StartRefused if the application failed to start, or is not ready within the limit
     */
    void await(Duration limit) throws StartRefused, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long deployed = System.nanoTime() + UNTIL_DEPLOYED.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            StartFailure.check();
            try {
                last = answer();
                if (last.contains("\"" + CHECK + "\"") && last.startsWith("200")) {
                    return;
                }
                if (!last.contains("\"" + CHECK + "\"") && System.nanoTime() > deployed) {
                    StartFailure.check();
                    throw new StartRefused("The web application was not deployed; the log tells why.");
                }
            } catch (IOException notYet) {
                last = String.valueOf(notYet.getMessage());
            }
            Thread.sleep(100);
        }
        throw new StartRefused("The web application is not ready after " + limit.toSeconds() + " s: " + last.strip());
    }

    private String answer() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(10_000);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + (body == null ? "" : new String(body.readNBytes(8_192), StandardCharsets.UTF_8));
        } finally {
            connection.disconnect();
        }
    }
}
