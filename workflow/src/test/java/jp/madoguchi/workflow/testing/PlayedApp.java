package jp.madoguchi.workflow.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.signature.app.AppSettings;
import jp.madoguchi.signature.app.AuthenticationApp;
import jp.madoguchi.signature.app.ClientKeys;
import jp.madoguchi.signature.appserver.AppAccount;
import jp.madoguchi.signature.appserver.AppRegistration;
import jp.madoguchi.signature.appserver.AuthenticationAppServer;
import jp.madoguchi.signature.certificate.SigningKey;

/** A conforming authentication app over HTTP, and what a person does with it. */
public final class PlayedApp {
    private static final URI REDIRECT = URI.create("http://127.0.0.1:8080/application-answer");
    private static PlayedApp shared;

    private final HttpServer server;
    private final AuthenticationApp app;

    private PlayedApp() throws IOException {
        Path file = Files.writeString(Files.createTempFile("app", ".jwks"), ClientKeys.generate());
        ClientKeys keys = ClientKeys.read(file);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        URI issuer = AuthenticationAppServer.serve(
                server,
                base,
                new AppRegistration("madoguchi", REDIRECT, keys.publicSet()),
                () -> List.of(account("yamada", People.YAMADA_KEY), account("suzuki", People.SUZUKI_KEY)),
                Installation.CLOCK);
        server.start();
        app = new AuthenticationApp(
                new AppSettings(
                        issuer,
                        base.resolve("/api/sign-transactions"),
                        "madoguchi",
                        REDIRECT,
                        keys,
                        People.YAMADA_KEY.algorithm()),
                Installation.CLOCK);
    }

    private static AppAccount account(String id, SigningKey key) {
        return new AppAccount(id, id, "1234", key);
    }

    public static synchronized PlayedApp shared() {
        try {
            if (shared == null) {
                shared = new PlayedApp();
            }
            return shared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AuthenticationApp app() {
        return app;
    }

    /** What the app answers with in the browser's address. */
    public record Answer(String state, String code, String error) {}

    /** Signs, or cancels, as this person. */
    public static Answer visit(URI address, String account, boolean sign) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        String page = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        var form = new StringBuilder("account=" + account + "&pin=1234&" + (sign ? "sign" : "cancel") + "=1");
        while (hidden.find()) {
            form.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address.resolve("decision"))
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return new Answer(parameter(location, "state"), parameter(location, "code"), parameter(location, "error"));
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        return found.find() ? found.group(1) : "";
    }
}
