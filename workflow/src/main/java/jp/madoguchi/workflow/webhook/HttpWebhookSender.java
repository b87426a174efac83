package jp.madoguchi.workflow.webhook;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts webhooks over a connection to exactly the address that was checked, which the JDK's clients cannot: they resolve
 * the name again. Of the answer only the status counts; no redirect is followed and no body read.
 */
public final class HttpWebhookSender implements WebhookSender {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final int LONGEST_STATUS = 256;
    private static final int GONE = 410;

    private final TargetGuard guard;
    private final SSLSocketFactory tls;
    private final Duration patience;

    /**
     * A sender.
     *
     * @param tls what trusts the receivers' certificates
     * @param patience how long one delivery may take altogether
     */
    public HttpWebhookSender(TargetGuard guard, SSLSocketFactory tls, Duration patience) {
        this.guard = guard;
        this.tls = tls;
        this.patience = patience;
    }

    @Override
    public void send(URI url, Map<String, String> headers, String payload) throws IOException {
        InetAddress address = guard.resolve(url);
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() == -1 ? (secure ? 443 : 80) : url.getPort();
        int status;
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            CompletableFuture<Void> end = endAfterPatience(plain);
            try {
                int millis = Math.toIntExact(patience.toMillis());
                plain.connect(new InetSocketAddress(address, port), millis);
                plain.setSoTimeout(millis);
                Socket socket = secure ? secured(plain, url, port) : plain;
                write(socket.getOutputStream(), url, headers, payload.getBytes(StandardCharsets.UTF_8));
                status = status(socket.getInputStream());
            } finally {
                end.cancel(false);
            }
        }
        if (status == GONE) {
            throw new Gone();
        }
        if (status / 100 != 2) {
            throw new IOException("the receiver answered " + status);
        }
    }

    /** Each read has its limit; a receiver that drips its answer is cut off all the same. */
    private CompletableFuture<Void> endAfterPatience(Socket socket) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        socket.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    private Socket secured(Socket plain, URI url, int port) throws IOException {
        SSLSocket socket = (SSLSocket) tls.createSocket(plain, url.getHost(), port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void write(OutputStream out, URI url, Map<String, String> headers, byte[] payload)
            throws IOException {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getHost())
                .append(url.getPort() == -1 ? "" : ":" + url.getPort())
                .append("\r\nUser-Agent: Madoguchi\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(payload.length)
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(payload);
        out.flush();
    }

    private static int status(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the receiver closed the connection without an answer");
            }
            if (line.size() == LONGEST_STATUS) {
                throw new IOException("the receiver's answer is no HTTP");
            }
            line.write(next);
        }
        Matcher status =
                STATUS.matcher(line.toString(StandardCharsets.ISO_8859_1).strip());
        if (!status.matches()) {
            throw new IOException("the receiver's answer is no HTTP");
        }
        return Integer.parseInt(status.group(1));
    }
}
