package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a stranger finds who knocks at every address: headers, error pages, cookies, methods. */
class HardeningIT {
    private static final Path PAGES = RunningApplication.repository().resolve("web/src/main/webapp");
    private static final List<String> OTHERS = List.of(
            "nowhere",
            "official/nowhere",
            "api/v1/nowhere",
            "api/v1/applications/00000000-0000-4000-8000-000000000000",
            "WEB-INF/web.xml",
            "WEB-INF/template/page.xhtml",
            "WEB-INF%2Fweb.xml",
            "META-INF/MANIFEST.MF",
            "official/..%2F..%2Fetc/passwd",
            "application/file?id=%00&kind=..%2F..",
            "procedure?id=%27%3Balert(1)%2F%2F");
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/_=-]{20,})'");
    private static final Pattern TOLD =
            Pattern.compile("(?i)exception|stack ?trace|\\bat [a-z]+\\.[a-z.]+\\(|payara|glassfish|grizzly|mojarra");

    private final RunningApplication application = RunningApplication.shared();
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>(OTHERS);
        try (Stream<Path> files = Files.walk(PAGES)) {
            files.map(file -> PAGES.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> file.substring(0, file.length() - ".xhtml".length()))
                    .forEach(addresses::add);
        }
        assertTrue(addresses.size() > 50, addresses.toString());
        return addresses;
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (String address : addresses()) {
            HttpResponse<String> answer = send("GET", address);
            String said = address + " → " + answer.statusCode() + " "
                    + answer.headers().map();
            assertTrue(answer.statusCode() < 500, said);
            // What the server refuses to read, such as an encoded slash, never becomes a page.
            if (answer.statusCode() == 400 && answer.body().isEmpty()) continue;
            assertEquals("nosniff", header(answer, "X-Content-Type-Options"), said);
            assertTrue(List.of("same-origin", "no-referrer").contains(header(answer, "Referrer-Policy")), said);
            assertEquals("same-origin", header(answer, "Cross-Origin-Opener-Policy"), said);
            assertEquals("", header(answer, "Server") + header(answer, "X-Powered-By"), said);
            assertFalse(header(answer, "Location").contains("jsessionid"), said);
            if (header(answer, "Content-Type").startsWith("text/html")) assertGuardedPage(answer, said);
        }
    }

    private static void assertGuardedPage(HttpResponse<String> answer, String said) {
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), said);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), said);
        assertFalse(policy.contains("unsafe"), said);
        assertEquals("no-store", header(answer, "Cache-Control"), said);
        assertFalse(answer.body().contains("jsessionid"), said);
    }

    @Test
    void errorsTellNothingOfTheInside() throws Exception {
        for (String address : OTHERS) {
            HttpResponse<String> answer = send("GET", address);
            assertTrue(answer.statusCode() >= 300, address + " → " + answer.statusCode());
            Matcher told = TOLD.matcher(answer.body());
            assertFalse(told.find(), () -> address + " tells: " + answer.body());
        }
    }

    @Test
    void noncesAreNeverUsedTwice() throws Exception {
        assertNotEquals(nonce(send("GET", "")), nonce(send("GET", "")));
        assertNotEquals(nonce(send("GET", "official/login")), nonce(send("GET", "official/login")));
    }

    private static String nonce(HttpResponse<String> page) {
        Matcher nonce = NONCE.matcher(header(page, "Content-Security-Policy"));
        assertTrue(nonce.find(), () -> page.headers().map().toString());
        return nonce.group(1);
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND")) {
            for (String address : List.of("", "login", "official/login", "applications")) {
                int status = send(method, address).statusCode();
                assertTrue(status >= 400 && status < 500, method + " " + address + " → " + status);
            }
        }
    }

    /** From another site, and from nowhere, with nothing that only the page itself knows. */
    @Test
    void forgedFormsAreRefused() throws Exception {
        for (String address : List.of("application/begin?procedure=residence-certificate-copy", "logout", "login")) {
            HttpResponse<String> forged =
                    send("POST", address, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site");
            assertEquals(403, forged.statusCode(), address);
        }
    }

    @Test
    void loginChangesTheSessionAndItsCookieIsGuarded() {
        Page page = Chromium.open(application, Screen.PHONE);
        page.navigate("login");
        Optional<Cookie> before = cookie(page, "madoguchi-session");
        new ApplicantPages(page, Screen.PHONE).logIn(application.personas().person("suzuki"), "/applications");
        Cookie after = cookie(page, "madoguchi-session").orElseThrow();
        before.ifPresent(old -> assertNotEquals(old.value, after.value, "a session given before login is not kept"));
        // The server's own ids are short: a session counts only with the second cookie, of 256 bits.
        Cookie binding = cookie(page, "madoguchi-binding").orElseThrow();
        assertTrue(binding.value.length() >= 43, "256 bits in Base64");
        for (Cookie each : List.of(after, binding)) {
            assertTrue(each.httpOnly, "no script reads it");
            assertEquals(SameSiteAttribute.LAX, each.sameSite);
        }
        // Nothing is looked up for a request that the guard refuses: "not found" would come from behind it.
        APIResponse put = page.request().put("application/form?id=00000000-0000-0000-0000-000000000000");
        assertEquals(405, put.status());
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile(".*madoguchi-binding")));
        page.navigate("applications");
        assertTrue(page.url().contains("/login"), "a session id alone opens nothing: " + page.url());
        page.context().close();
    }

    private static Optional<Cookie> cookie(Page page, String name) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.endsWith(name))
                .findFirst();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
