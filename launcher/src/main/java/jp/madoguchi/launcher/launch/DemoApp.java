package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.launcher.demopki.DemoPerson;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoPki.PersonKey;
import jp.madoguchi.launcher.demopki.DemoServices;
import jp.madoguchi.launcher.demopki.PrivateFiles;
import jp.madoguchi.signature.app.ClientKeys;
import jp.madoguchi.signature.appserver.AppAccount;
import jp.madoguchi.signature.appserver.AppRegistration;
import jp.madoguchi.signature.certificate.SigningKey;

/** The demo's authentication app: the demo's citizens have their cards in it. Never with {@code --no-demo}. */
final class DemoApp {
    private static final String CLIENT = "madoguchi-demo";

    private DemoApp() {}

    /** Serves the app and tells the web application of it; an app that is configured already wins. */
    static void start(DemoServices services, DemoPki pki, Path directory, Configuration configuration, Clock clock)
            throws IOException {
        Path file = directory.resolve("authentication-app.jwks");
        if (!Files.exists(file)) {
            PrivateFiles.writeSecret(file, ClientKeys.generate());
        }
        URI site = URI.create(configuration.value("madoguchi.public-url").orElseThrow());
        var client = new AppRegistration(
                CLIENT,
                site.resolve("application-answer"),
                ClientKeys.read(file).publicSet());
        List<AppAccount> accounts = accounts(pki);
        URI issuer = services.serveApp(client, () -> accounts, clock);
        configuration.offer("madoguchi.authentication-app.issuer", issuer.toString());
        configuration.offer("madoguchi.authentication-app.client-id", CLIENT);
        configuration.offer("madoguchi.authentication-app.keys.file", file.toString());
    }

    private static List<AppAccount> accounts(DemoPki pki) throws IOException {
        var accounts = new ArrayList<AppAccount>();
        for (PersonKey key : pki.people()) {
            if (key.use() != DemoPerson.Use.SIGNING) continue;
            SigningKey signing = SigningKey.pkcs12(
                    Files.readAllBytes(key.file()), key.password().toCharArray());
            accounts.add(new AppAccount(key.person().id(), key.person().name(), key.password(), signing));
        }
        return List.copyOf(accounts);
    }
}
