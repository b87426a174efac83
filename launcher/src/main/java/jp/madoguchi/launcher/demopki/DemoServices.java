package jp.madoguchi.launcher.demopki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.signature.appserver.AppAccount;
import jp.madoguchi.signature.appserver.AppRegistration;
import jp.madoguchi.signature.appserver.AuthenticationAppServer;
import jp.madoguchi.signature.appserver.LoginAccount;
import jp.madoguchi.signature.appserver.LoginClient;
import jp.madoguchi.signature.appserver.LoginServer;
import jp.madoguchi.signature.authority.OcspResponder;
import jp.madoguchi.signature.authority.TimestampAuthority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo's TSA, CRLs and OCSP responder over HTTP on loopback. */
public final class DemoServices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoServices.class);
    private static final int MAX_REQUEST = 64 * 1024;
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ScheduledExecutorService renewal;

    private DemoServices(HttpServer server, ExecutorService threads, ScheduledExecutorService renewal) {
        this.server = server;
        this.threads = threads;
        this.renewal = renewal;
    }

    /** Answers one request. */
    private interface Answer {
        byte[] to(byte[] request) throws IOException;
    }

    /**
     * Starts the services on 127.0.0.1 and renews the CRLs every six hours.
     *
     * @param port the port, or 0 for any free one
     */
    public static DemoServices start(DemoPki pki, int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 64);
        TimestampAuthority tsa = pki.timestampAuthority();
        OcspResponder ocsp = pki.responder();
        server.createContext("/tsa", exchange -> post(exchange, "application/timestamp-reply", tsa::answer));
        server.createContext(
                "/ocsp",
                exchange -> post(
                        exchange,
                        "application/ocsp-response",
                        request -> ocsp.answer(request, pki.clock().instant())));
        for (DemoAuthority authority : DemoAuthority.values()) {
            Path crl = pki.crls().resolve(authority.id() + ".crl");
            server.createContext("/crl/" + authority.id() + ".crl", exchange -> get(exchange, crl));
        }
        ThreadFactory daemons = task -> {
            var thread = new Thread(task, "demo-services");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons);
        server.setExecutor(threads);
        ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(daemons);
        var scheduled = renewal.scheduleAtFixedRate(() -> renew(pki), 6, 6, TimeUnit.HOURS);
        if (scheduled.isCancelled()) throw new IOException("CRL renewal cannot be scheduled");
        server.start();
        return new DemoServices(server, threads, renewal);
    }

    private static void renew(DemoPki pki) {
        try {
            pki.renewCrls();
        } catch (IOException e) {
            LOG.warn("demo CRLs could not be renewed: {}", e.toString());
        }
    }

    private static void post(HttpExchange exchange, String type, Answer answer) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] request = exchange.getRequestBody().readNBytes(MAX_REQUEST + 1);
            if (request.length > MAX_REQUEST) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            try {
                send(exchange, type, answer.to(request));
            } catch (IOException | RuntimeException e) {
                exchange.sendResponseHeaders(400, -1);
            }
        }
    }

    private static void get(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET"))
                send(exchange, "application/pkix-crl", Files.readAllBytes(file));
            else exchange.sendResponseHeaders(405, -1);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /**
     * Adds the demo's authentication app, clearly marked as one, to the same port.
     *
     * @return the app's issuer
     */
    public URI serveApp(AppRegistration client, Supplier<List<AppAccount>> accounts, Clock clock) {
        return AuthenticationAppServer.serve(server, at(""), client, accounts, clock);
    }

    /** Adds the demo's デジタル認証アプリ for logging in, clearly marked as one. */
    public LoginServer.Addresses serveAppLogin(LoginClient client, List<LoginAccount> accounts, Clock clock) {
        return LoginServer.serveAuthenticationApp(server, at(""), client, accounts, clock);
    }

    /** Adds the demo's GビズID, clearly marked as one. */
    public LoginServer.Addresses serveGBizId(LoginClient client, List<LoginAccount> accounts, Clock clock) {
        return LoginServer.serveGBizId(server, at(""), client, accounts, clock);
    }

    /** The port listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** For {@code madoguchi.tsa.url}. */
    public URI tsa() {
        return at("/tsa");
    }

    /** For {@code madoguchi.revocation.crl-url}. */
    public List<URI> crls() {
        return Stream.of(DemoAuthority.values())
                .map(authority -> at("/crl/" + authority.id() + ".crl"))
                .toList();
    }

    /** For {@code madoguchi.revocation.ocsp-url}. */
    public URI ocsp() {
        return at("/ocsp");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        renewal.shutdownNow();
    }
}
