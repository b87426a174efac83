package jp.madoguchi.signature.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
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
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.signature.app.AppRejected.Reason;
import jp.madoguchi.signature.appserver.AppAccount;
import jp.madoguchi.signature.appserver.AppRegistration;
import jp.madoguchi.signature.appserver.AuthenticationAppServer;
import jp.madoguchi.signature.authority.KeyKind;
import jp.madoguchi.signature.authority.TestFiles;
import jp.madoguchi.signature.authority.TestPki;
import jp.madoguchi.signature.certificate.CertificateProfiles;
import jp.madoguchi.signature.certificate.SignatureAlgorithm;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.ContainerCheck;
import jp.madoguchi.signature.method.ExpectedSigner;
import jp.madoguchi.signature.method.FrozenContainer;
import jp.madoguchi.signature.method.SignatureMethod;
import jp.madoguchi.signature.method.SignatureMethods;
import jp.madoguchi.signature.method.SubmittedSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client against a conforming server of ours, over HTTP. */
class AuthenticationAppTest {
    private static final TestPki PKI = TestPki.shared();
    private static final URI REDIRECT = URI.create("http://127.0.0.1:1/application/app-answer");
    private static final FrozenContainer FROZEN = TestFiles.frozen();

    @TempDir
    private static Path directory;

    private static ClientKeys keys;
    private static List<AppAccount> accounts;

    private HttpServer server;
    private URI base;

    @BeforeAll
    static void people() throws Exception {
        keys = ClientKeys.read(Files.writeString(directory.resolve("keys"), ClientKeys.generate()));
        accounts = List.of(
                account("rsa", KeyKind.RSA_2048), account("p256", KeyKind.P_256), account("p384", KeyKind.P_384));
    }

    private static AppAccount account(String id, KeyKind kind) {
        return new AppAccount(id, "山田 太郎", "1234", PKI.leaf(CertificateProfiles.JPKI_SIGNING, kind));
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var client = new AppRegistration("madoguchi", REDIRECT, keys.publicSet());
        AuthenticationAppServer.serve(server, base, client, () -> accounts, TestPki.CLOCK);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private AuthenticationApp app(SignatureAlgorithm algorithm, Clock clock) {
        URI issuer = base.resolve(AuthenticationAppServer.ISSUER_PATH);
        return new AuthenticationApp(
                new AppSettings(issuer, base.resolve("/api/sign-transactions"), "madoguchi", REDIRECT, keys, algorithm),
                clock);
    }

    private AuthenticationApp app() {
        return app(SignatureAlgorithm.RS256, TestPki.CLOCK);
    }

    private static PendingSignature begin(AuthenticationApp app) throws AppRejected {
        return app.begin(ApplicationContainer.prepare(FROZEN, app.algorithm(), TestPki.NOW));
    }

    /** What the person does in the browser; gives the address that the app redirects to. */
    private static URI visit(URI address, String account, String pin, String button) throws Exception {
        HttpClient browser = HttpClient.newHttpClient();
        String page = browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        var form = new StringBuilder("account=" + account + "&pin=" + pin + "&" + button + "=1");
        while (hidden.find())
            form.append('&')
                    .append(hidden.group(1))
                    .append('=')
                    .append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(address.resolve("decision"))
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElse("none:" + answer.statusCode()));
    }

    private static String parameter(URI address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address.toString());
        return found.find() ? found.group(1) : "";
    }

    @Test
    void everyKindOfKeySignsAndTheContainerIsAccepted() throws Exception {
        for (AppAccount account : accounts) {
            AuthenticationApp app = app(account.key().algorithm(), TestPki.CLOCK);
            PendingSignature pending = begin(app);
            URI answer = visit(app.authorizeAddress(pending), account.id(), "1234", "sign");
            assertTrue(answer.toString().startsWith(REDIRECT.toString()), answer.toString());
            assertEquals(pending.state(), parameter(answer, "state"));
            LateSignature late = app.finish(pending, parameter(answer, "code"));
            assertAccepted(pending, late);
        }
    }

    private static void assertAccepted(PendingSignature pending, LateSignature late) throws Exception {
        SignatureMethod method =
                SignatureMethods.find(SignatureMethods.AUTHENTICATION_APP).orElseThrow();
        var request = ApplicationContainer.restore(late.certificate(), pending.signedAttributes());
        byte[] container =
                method.container(FROZEN, new SubmittedSignature.Value(method.id(), request, late.signature()));
        new ContainerCheck(PKI.check(), PKI.revocation())
                .check(
                        container,
                        FROZEN,
                        Set.of(CertificateProfiles.JPKI_SIGNING),
                        new ExpectedSigner.Anyone(),
                        method.binding(),
                        TestPki.NOW);
    }

    @Test
    void cancelledIsToldByTheAppItself() throws Exception {
        AuthenticationApp app = app();
        PendingSignature pending = begin(app);
        URI answer = visit(app.authorizeAddress(pending), "rsa", "", "cancel");
        assertEquals("access_denied", parameter(answer, "error"));
        assertEquals(pending.state(), parameter(answer, "state"));
    }

    @Test
    void wrongPinSignsNothing() throws Exception {
        AuthenticationApp app = app();
        PendingSignature pending = begin(app);
        assertEquals(
                "none:200",
                visit(app.authorizeAddress(pending), "rsa", "9999", "sign").toString());
        assertReason(Reason.BAD_ANSWER, () -> app.finish(pending, "guessed"));
    }

    @Test
    void codeIsGoodOnceAndForItsVerifierOnly() throws Exception {
        AuthenticationApp app = app();
        PendingSignature pending = begin(app);
        String code = parameter(visit(app.authorizeAddress(pending), "rsa", "1234", "sign"), "code");
        PendingSignature stolen = with(pending, pending.nonce(), "another-verifier", pending.transactionId());
        assertReason(Reason.BAD_ANSWER, () -> app.finish(stolen, code));
        assertReason(Reason.BAD_ANSWER, () -> app.finish(pending, code));
    }

    @Test
    void idTokenForAnotherNonceIsRefused() throws Exception {
        AuthenticationApp app = app();
        PendingSignature pending = begin(app);
        String code = parameter(visit(app.authorizeAddress(pending), "rsa", "1234", "sign"), "code");
        PendingSignature other = with(pending, "another nonce", pending.codeVerifier(), pending.transactionId());
        assertReason(Reason.BAD_ANSWER, () -> app.finish(other, code));
    }

    @Test
    void resultOfAnotherTransactionIsRefused() throws Exception {
        AuthenticationApp app = app();
        PendingSignature first = begin(app);
        PendingSignature second = begin(app);
        String code = parameter(visit(app.authorizeAddress(first), "rsa", "1234", "sign"), "code");
        PendingSignature mixed = with(first, first.nonce(), first.codeVerifier(), second.transactionId());
        assertReason(Reason.BAD_ANSWER, () -> app.finish(mixed, code));
    }

    @Test
    void lateAnswerAndAppThatIsDownAreNamed() throws Exception {
        AuthenticationApp app = app();
        PendingSignature pending = begin(app);
        Clock late = Clock.fixed(pending.expiresAt(), ZoneOffset.UTC);
        assertReason(Reason.TIMED_OUT, () -> app(SignatureAlgorithm.RS256, late).finish(pending, "code"));
        server.stop(0);
        assertReason(Reason.UNAVAILABLE, () -> begin(app));
        assertReason(Reason.UNAVAILABLE, () -> app.finish(pending, "code"));
    }

    @Test
    void strangersGetNoTransaction() throws Exception {
        ClientKeys strange = ClientKeys.read(Files.writeString(directory.resolve("strange"), ClientKeys.generate()));
        var stranger = new AuthenticationApp(
                new AppSettings(
                        base.resolve(AuthenticationAppServer.ISSUER_PATH),
                        base.resolve("/api/sign-transactions"),
                        "madoguchi",
                        REDIRECT,
                        strange,
                        SignatureAlgorithm.RS256),
                TestPki.CLOCK);
        assertReason(Reason.BAD_ANSWER, () -> begin(stranger));
    }

    @Test
    void secretsStayOutOfTexts() throws Exception {
        PendingSignature pending = begin(app());
        assertFalse(pending.toString().contains(pending.codeVerifier()));
        assertFalse(pending.toString().contains(pending.state()));
        assertFalse(keys.publicSet().contains("\"d\""));
    }

    private static PendingSignature with(PendingSignature p, String nonce, String verifier, String transaction) {
        return new PendingSignature(
                p.state(), nonce, verifier, transaction, p.algorithm(), p.signedAttributes(), p.expiresAt());
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void assertReason(Reason reason, Act act) {
        AppRejected rejected = assertThrows(AppRejected.class, act::run);
        assertEquals(reason, rejected.reason(), rejected.getMessage());
        for (String tag : List.of("ja", "en", "ja-JP-x-lvariant-EASY"))
            assertTrue(rejected.reason()
                            .message(java.util.Locale.forLanguageTag(tag))
                            .length()
                    > 20);
    }
}
