package jp.madoguchi.workflow.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import jp.madoguchi.workflow.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posting to strangers' servers. */
class HttpWebhookSenderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String PASSWORD = "changeit";

    private static HttpWebhookSender sender(SSLSocketFactory tls) {
        // Whatever the name, this machine answers: the connection goes to the address that was looked at.
        return new HttpWebhookSender(
                new TargetGuard(host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, true), tls, PATIENCE);
    }

    private static HttpWebhookSender sender() {
        return sender((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static URI url(int port, String rest) {
        return URI.create("http://receiver.example:" + port + rest);
    }

    @Test
    void theMessageGetsThereWithItsHeaders() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            sender().send(url(receiver.port(), "/hook?a=b"), Map.of("webhook-id", "msg_1"), "{\"a\":1}");
            WebhookReceiver.Received got = receiver.received().get(0);
            assertEquals("/hook?a=b", got.path());
            assertEquals("msg_1", got.id());
            assertEquals("{\"a\":1}", got.body());
        }
    }

    @Test
    void onlySuccessCountsAndNoRedirectIsFollowed() throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            for (int status : new int[] {301, 302, 307, 400, 404, 500, 503}) {
                receiver.answers(status);
                assertThrows(IOException.class, () -> sender().send(url(receiver.port(), "/"), Map.of(), "{}"));
            }
            receiver.answers(410);
            assertThrows(WebhookSender.Gone.class, () -> sender().send(url(receiver.port(), "/"), Map.of(), "{}"));
            assertEquals(8, receiver.received().size());
            assertTrue(receiver.received().stream().noneMatch(got -> got.path().contains("elsewhere")));
        }
    }

    @Test
    void silenceDrippingAndNonsenseEnd() throws Exception {
        for (String answer : new String[] {"", "HTTP/1.1 2", "x".repeat(5000), "SSH-2.0-server\r\n"}) {
            try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                Thread drip = new Thread(() -> drip(server, answer));
                drip.setDaemon(true);
                drip.start();
                long before = System.nanoTime();
                assertThrows(IOException.class, () -> sender().send(url(server.getLocalPort(), "/"), Map.of(), "{}"));
                assertTrue(System.nanoTime() - before < 6_000_000_000L, "too long for " + answer.length());
            }
        }
    }

    /** Answers a byte at a time, so that no single read takes long. */
    private static void drip(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            for (byte each : answer.getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
                Thread.sleep(answer.length() < 20 ? 150 : 0);
            }
            for (int i = 0; i < 100 && !answer.isEmpty(); i++) {
                socket.getOutputStream().write(' ');
                Thread.sleep(100);
            }
            Thread.sleep(10_000);
        } catch (IOException | InterruptedException ended) {
            // The sender went away.
        }
    }

    @Test
    void theCertificateMustNameTheHostThatWasAskedFor(@TempDir Path folder) throws Exception {
        KeyStore keys = keys(folder, "receiver.example");
        SSLContext tls = context(keys);
        try (WebhookReceiver receiver = new WebhookReceiver(tls)) {
            HttpWebhookSender trusting = sender(tls.getSocketFactory());
            trusting.send(URI.create("https://receiver.example:" + receiver.port() + "/"), Map.of(), "{}");
            assertEquals(1, receiver.received().size());
            assertThrows(
                    SSLHandshakeException.class,
                    () -> trusting.send(URI.create("https://other.example:" + receiver.port() + "/"), Map.of(), "{}"));
            assertThrows(SSLHandshakeException.class, () -> sender().send(
                            URI.create("https://receiver.example:" + receiver.port() + "/"), Map.of(), "{}"));
            assertEquals(1, receiver.received().size());
        }
    }

    private static KeyStore keys(Path folder, String host) throws Exception {
        Path file = folder.resolve("receiver.p12");
        Process made = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/keytool",
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-storetype",
                        "PKCS12")
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("receiver", keys.getCertificate("receiver"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
