package jp.madoguchi.launcher.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.launcher.demopki.DemoPerson;
import jp.madoguchi.launcher.demopki.DemoPki;
import jp.madoguchi.launcher.demopki.DemoPki.PersonKey;
import jp.madoguchi.launcher.demopki.DemoServices;
import jp.madoguchi.launcher.demopki.PrivateFiles;
import jp.madoguchi.signature.app.ClientKeys;
import jp.madoguchi.signature.appserver.LoginAccount;
import jp.madoguchi.signature.appserver.LoginClient;
import jp.madoguchi.signature.appserver.LoginServer;

/**
 * The demo's identity providers: its citizens log in with the authentication app, its businesses with GビズID. Never with
 * {@code --no-demo}.
 */
final class DemoLogins {
    private static final String CLIENT = "madoguchi-demo";
    private static final String SYSTEM = "MADOGUCHI";
    private static final String MINATO = "4010001234567";
    private static final String AGENT = "8010001234571";
    private static final int SECRET_BYTES = 32;

    private DemoLogins() {}

    /** Serves the providers and tells the web application of them; a provider that is configured already wins. */
    static void start(DemoServices services, DemoPki pki, Path directory, Configuration configuration, Clock clock)
            throws IOException {
        URI site = URI.create(configuration.value("madoguchi.public-url").orElseThrow());
        app(services, pki, directory, configuration, clock, site);
        gbizId(services, directory, configuration, clock, site);
    }

    private static void app(
            DemoServices services, DemoPki pki, Path directory, Configuration configuration, Clock clock, URI site)
            throws IOException {
        Path keys = directory.resolve("login-app.jwks");
        if (!Files.exists(keys)) PrivateFiles.writeSecret(keys, ClientKeys.generate());
        LoginServer.Addresses app = services.serveAppLogin(
                LoginClient.withKeys(
                        CLIENT,
                        site.resolve("login-answer/authentication-app"),
                        ClientKeys.read(keys).publicSet()),
                citizens(pki),
                clock);
        configuration.offer(
                "madoguchi.login.authentication-app.issuer", app.issuer().toString());
        configuration.offer("madoguchi.login.authentication-app.client-id", CLIENT);
        configuration.offer("madoguchi.login.authentication-app.keys.file", keys.toString());
        configuration.offer(
                "madoguchi.login.authentication-app.authorization-url",
                app.authorization().toString());
        configuration.offer(
                "madoguchi.login.authentication-app.token-url", app.token().toString());
        configuration.offer(
                "madoguchi.login.authentication-app.jwks-url", app.jwks().toString());
        configuration.offer(
                "madoguchi.login.authentication-app.userinfo-url",
                app.userInfo().toString());
    }

    private static void gbizId(
            DemoServices services, Path directory, Configuration configuration, Clock clock, URI site)
            throws IOException {
        Path secret = directory.resolve("gbizid.secret");
        if (!Files.exists(secret)) PrivateFiles.writeSecret(secret, random());
        LoginServer.Addresses gbizId = services.serveGBizId(
                LoginClient.withSecret(
                        CLIENT,
                        site.resolve("login-answer/gbizid"),
                        Files.readString(secret).strip()),
                businesses(LocalDate.now(clock)),
                clock);
        configuration.offer("madoguchi.login.gbizid.issuer", gbizId.issuer().toString());
        configuration.offer("madoguchi.login.gbizid.client-id", CLIENT);
        configuration.offer("madoguchi.login.gbizid.secret.file", secret.toString());
        configuration.offer(
                "madoguchi.login.gbizid.authorization-url",
                gbizId.authorization().toString());
        configuration.offer("madoguchi.login.gbizid.token-url", gbizId.token().toString());
        configuration.offer("madoguchi.login.gbizid.jwks-url", gbizId.jwks().toString());
        configuration.offer(
                "madoguchi.login.gbizid.userinfo-url", gbizId.userInfo().toString());
        configuration.offer("madoguchi.login.gbizid.system-code", SYSTEM);
        configuration.offer("madoguchi.login.gbizid.filing-categories", "1");
    }

    private static String random() {
        byte[] bits = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static List<LoginAccount> citizens(DemoPki pki) throws IOException {
        return pki.people().stream()
                .filter(key -> key.use() == DemoPerson.Use.AUTHENTICATION)
                .map(PersonKey::person)
                .map(person -> new LoginAccount(
                        "app-" + person.id(),
                        person.name(),
                        Map.of(
                                "name",
                                person.name(),
                                "birthdate",
                                person.birthDate().toString())))
                .toList();
    }

    /** One of each kind of account, and an agent to whom the demo's company delegated, once well and once too long ago. */
    private static List<LoginAccount> businesses(LocalDate today) {
        var minato = company("2", MINATO, "株式会社みなと食堂");
        var member = new HashMap<>(company("3", MINATO, "株式会社みなと食堂"));
        member.put("parent_id", "gbiz-minato");
        var admitted = new HashMap<>(member);
        admitted.put("mandate_info", List.of(Map.of("client_id", CLIENT)));
        var agent = new HashMap<>(company("2", AGENT, "行政書士法人みなと事務所"));
        agent.put(
                "delegation_info",
                List.of(
                        delegation("D-0001", today.minusMonths(1), today.plusMonths(11)),
                        delegation("D-0002", today.minusYears(2), today.minusYears(1))));
        return List.of(
                new LoginAccount("gbiz-minato", "株式会社みなと食堂（プライム）", minato),
                new LoginAccount("gbiz-minato-member", "株式会社みなと食堂の社員（メンバー）", admitted),
                new LoginAccount("gbiz-minato-other", "株式会社みなと食堂の社員（メンバー、利用の許可なし）", member),
                new LoginAccount(
                        "gbiz-entry",
                        "みなと商店（エントリー）",
                        Map.of("account_type", "1", "corp_type", "1", "corporate_number", MINATO, "name", "みなと商店")),
                new LoginAccount("gbiz-agent", "行政書士法人みなと事務所（プライム、代理人）", agent));
    }

    private static Map<String, Object> company(String type, String number, String name) {
        return Map.of("account_type", type, "corp_type", "1", "corporate_number", number, "name", name);
    }

    private static Map<String, Object> delegation(String number, LocalDate from, LocalDate until) {
        return Map.of(
                "delegation_no",
                number,
                "system_cd",
                SYSTEM,
                "category",
                "1",
                "start_date",
                from.toString(),
                "end_date",
                until.toString(),
                "corporate_number",
                MINATO,
                "name",
                "株式会社みなと食堂");
    }
}
