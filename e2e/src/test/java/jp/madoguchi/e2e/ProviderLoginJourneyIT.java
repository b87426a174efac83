package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Logging in through identity providers that conform to what デジタル認証アプリ and GビズID do, in a real browser. */
class ProviderLoginJourneyIT {
    private static final String COPY = "residence-certificate-copy";

    private final RunningApplication application = RunningApplication.shared();

    private static void choose(Page page, String account) {
        page.locator("input[value='" + account + "']").check();
        page.locator("button[name=log-in]").click();
    }

    private static ApplicantPages logIn(Page page, Screen screen, String method, String account, String next) {
        page.navigate("/login?next=" + next);
        page.locator("#with-" + method).click();
        choose(page, account);
        page.waitForURL(url -> !url.contains("/login"));
        return new ApplicantPages(page, screen);
    }

    private static void leave(Page page) {
        page.context().clearCookies();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void loginPageAndProviderPagesAreForEverybody(Screen screen) {
        for (String language : List.of("ja", "ja-easy", "en")) {
            Page page = Chromium.open(application, screen);
            page.navigate("/login?lang=" + language);
            new ApplicantPages(page, screen).look("login-ways-" + language);
            page.locator("#with-gbizid").click();
            assertTrue(page.locator(".demo").isVisible());
            new ApplicantPages(page, screen).look("provider-gbizid");
            page.locator("button[name=cancel]").click();
            page.waitForURL(url -> url.contains("problem=provider-cancelled"));
            new ApplicantPages(page, screen).look("login-cancelled-" + language);
            assertTrue(page.locator(".error-summary:visible").count() > 0);
            page.context().close();
        }
    }

    /** The same person by card file and by app: two accounts, until one session has proved both. */
    @ParameterizedTest
    @EnumSource(Screen.class)
    void appIsAddedToTheAccountAndShowsTheSameApplications(Screen screen) {
        Person person = application.personas().person(screen == Screen.PHONE ? "suzuki" : "katsuragi");
        Filing draft = Filing.begin(application, person, COPY, Map.of());
        Page page = Chromium.open(application, screen);
        ApplicantPages pages = new ApplicantPages(page, screen);
        pages.logIn(person, "/applications");
        page.navigate("/account");
        pages.look("account-logins");
        page.locator("#add-login").click();
        choose(page, "app-" + person.id());
        page.waitForURL(url -> url.contains("/account?linked=true"));
        pages.at("利用者の情報と証明書").look("account-login-added");
        assertEquals(0, page.locator("#add-login").count());
        leave(page);
        logIn(page, screen, "authentication-app", "app-" + person.id(), "/applications")
                .at("申請");
        assertTrue(page.content().contains(draft.id()), "the draft of the certificate's session");
        page.navigate("/account");
        pages.look("account-by-app");
        assertEquals(0, page.locator("#relink").count(), "an app's session takes no account over");
        page.context().close();
    }

    @Test
    void loginOfAnotherPersonIsNotAdded() {
        Page page = Chromium.open(application, Screen.DESKTOP);
        ApplicantPages pages = new ApplicantPages(page, Screen.DESKTOP);
        pages.logIn(application.personas().person("yamada"), "/applications");
        page.navigate("/account");
        page.locator("#add-login").click();
        choose(page, "app-expired");
        page.waitForURL(url -> url.contains("problem=identity-link-names-differ"));
        pages.look("account-link-refused");
        assertTrue(page.locator(".error-summary:visible").innerText().contains("氏名か生年月日"));
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "gbiz-minato, 株式会社みなと食堂, より確かなログイン",
        "gbiz-minato-member, 株式会社みなと食堂, より確かなログイン",
        "gbiz-entry, みなと商店, エントリーでは申請できません"
    })
    void procedureSaysBeforeTheBeginningWhichLoginItNeeds(String account, String name, String words) {
        for (Screen screen : Screen.values()) {
            Page page = Chromium.open(application, screen);
            page.navigate("/procedure?id=" + Procedures.RESTAURANT);
            assertTrue(page.locator("dl.check").innerText().contains("本人確認のレベル3"));
            ApplicantPages pages = logIn(page, screen, "gbizid", account, "/procedure?id=" + Procedures.RESTAURANT);
            assertTrue(page.locator(".account").innerText().contains(name));
            assertTrue(page.locator(".notice.warning").first().innerText().contains(words));
            pages.look("procedure-" + account);
            page.context().close();
        }
    }

    @Test
    void memberWhomTheCompanyDidNotAdmitStaysOutside() {
        Page page = Chromium.open(application, Screen.PHONE);
        page.navigate("/login");
        page.locator("#with-gbizid").click();
        choose(page, "gbiz-minato-other");
        page.waitForURL(url -> url.contains("problem=identity-member-not-admitted"));
        new ApplicantPages(page, Screen.PHONE).look("login-member-refused");
        assertTrue(page.locator(".error-summary:visible").innerText().contains("利用可能サービス"));
        page.navigate("/applications");
        assertTrue(page.url().contains("/login"));
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void agentActsForItsPrincipalAndSeesNothingElseOfIt(Screen screen) {
        Person minato = application.personas().person("minato");
        Filing theirs = Filing.begin(application, minato, Procedures.RESTAURANT, Map.of());
        Page page = Chromium.open(application, screen);
        page.navigate("/login");
        page.locator("#with-gbizid").click();
        choose(page, "gbiz-agent");
        page.waitForURL(url -> url.contains("/account"));
        ApplicantPages pages = new ApplicantPages(page, screen).look("account-agent");
        assertEquals(2, page.locator("#principals ~ ul.personas li").count());
        page.locator("#principals ~ ul.personas li button").first().click();
        page.waitForURL(url -> url.contains("/applications"));
        assertFalse(page.content().contains(theirs.id()));
        assertTrue(page.locator(".account").innerText().contains("株式会社みなと食堂の代理"));
        page.navigate("/application/form?id=" + theirs.id());
        assertFalse(page.locator("h1").innerText().contains("飲食店"), "another's draft does not exist");
        page.navigate("/account");
        pages.look("account-acting");
        assertTrue(page.locator(".notice.warning").innerText().contains("代理人"));
        page.locator("#act-for-self").click();
        page.waitForURL(url -> url.contains("/applications"));
        assertTrue(page.locator(".account").innerText().contains("行政書士法人みなと事務所"));
        page.context().close();
    }

    /** A code counts once, in the session that began the login, at the address of its provider. */
    @Test
    void answerCountsOnceAndOnlyInItsSession() {
        Page page = Chromium.open(application, Screen.DESKTOP);
        List<String> answers = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/login-answer/")) answers.add(request.url());
        });
        logIn(page, Screen.DESKTOP, "gbizid", "gbiz-minato", "/applications");
        assertEquals(1, answers.size());
        page.navigate(answers.get(0));
        assertTrue(page.url().contains("problem=provider-over"), page.url());
        Page other = Chromium.open(application, Screen.DESKTOP);
        other.navigate(answers.get(0));
        assertTrue(other.url().contains("problem=provider-over"), other.url());
        other.navigate("/applications");
        assertTrue(other.url().contains("/login"));
        other.context().close();
        page.context().close();
    }

    @Test
    void answerAtAnotherProvidersAddressIsRefused() {
        Page page = Chromium.open(application, Screen.DESKTOP);
        page.navigate("/login");
        page.locator("#with-gbizid").click();
        Map<String, String> form = new HashMap<>();
        for (Locator input : page.locator("input[type=hidden]").all()) {
            form.put(input.getAttribute("name"), input.getAttribute("value"));
        }
        form.put("account", "gbiz-minato");
        FormData sent = FormData.create();
        form.forEach(sent::set);
        APIResponse decided = page.request()
                .post(
                        page.url().replaceFirst("auth\\?.*", "decision"),
                        RequestOptions.create().setForm(sent).setMaxRedirects(0));
        String answer = decided.headers().get("location");
        assertTrue(answer.contains("/login-answer/gbizid?"), answer);
        page.navigate(answer.replace("/login-answer/gbizid", "/login-answer/authentication-app"));
        assertTrue(page.url().contains("problem=provider-over"), page.url());
        page.context().close();
    }

    /** No page of another site can be where a login ends, and no other site can begin one. */
    @Test
    void loginLeadsNowhereElse() {
        for (String next : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "/login")) {
            Page page = Chromium.open(application, Screen.DESKTOP);
            page.navigate("/login?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8));
            page.evaluate(
                    "next => document.querySelectorAll('[name=next]').forEach(input => input.value = next)", next);
            page.locator("#with-gbizid").click();
            choose(page, "gbiz-minato");
            page.waitForURL(url ->
                    url.equals(application.address().resolve("/applications").toString()));
            page.context().close();
        }
    }

    @Test
    void loginIsBegunByOurOwnFormOnly() {
        Page page = Chromium.open(application, Screen.DESKTOP);
        page.navigate("/login");
        APIResponse without = page.request()
                .post(
                        "/login/with",
                        RequestOptions.create()
                                .setData("method=gbizid")
                                .setMaxRedirects(0)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertEquals(302, without.status());
        assertTrue(without.headers().get("location").contains("/login?ended=true"));
        APIResponse foreign = page.request()
                .post(
                        "/login/with",
                        RequestOptions.create()
                                .setData("method=gbizid")
                                .setMaxRedirects(0)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("Sec-Fetch-Site", "cross-site"));
        assertEquals(403, foreign.status());
        page.context().close();
    }
}
