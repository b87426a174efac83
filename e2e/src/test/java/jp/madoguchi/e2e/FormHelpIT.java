package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps to fill in a form helps with scripts and without them. */
class FormHelpIT {
    private final RunningApplication application = RunningApplication.shared();

    /** A draft of a procedure, opened in a browser that runs scripts or does not. */
    private Page draft(String procedure, boolean scripts) {
        Person yamada = application.personas().person("yamada");
        Page page = Chromium.open(application, Screen.PHONE);
        new ApplicantPages(page, Screen.PHONE).logIn(yamada, "/procedure?id=" + procedure);
        page.waitForNavigation(() ->
                page.locator("form[action='/application/begin'] button").first().click());
        if (scripts) return page;
        BrowserContext without = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(application.address().toString())
                        .setStorageState(page.context().storageState())
                        .setViewportSize(Screen.PHONE.width(), Screen.PHONE.height())
                        .setLocale("ja-JP")
                        .setJavaScriptEnabled(false));
        String url = page.url();
        page.context().close();
        Page plain = without.newPage();
        plain.navigate(url);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addressOfAPostalCodeIsFilledInAndAWrongCitizenIsLedOut(boolean scripts) {
        Page page = draft("residence-certificate-copy", scripts);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        String address = "applicant_address";
        pages.text(address + "-postal_code", "999-9999").press("look-up-f-" + address);
        assertTrue(page.locator("#s-f-" + address + " .notice").textContent().contains("見つかりません"));
        pages.text(address + "-postal_code", "１０５ー０００４").press("look-up-f-" + address);
        assertEquals(2, page.locator("[name='f-" + address + "-place']").count());
        if (scripts) pages.look("citizen-postal-code");
        page.check("[name='f-" + address + "-place'][value='1']");
        pages.press("take-f-" + address);
        assertEquals("みなと市", page.inputValue("#f-" + address + "-city"));
        assertEquals("山下", page.inputValue("#f-" + address + "-street"));

        pages.choose("requester_kind", "self").text(address + "-city", "なぎさ市").press("next");
        assertTrue(page.url().contains("/application/exit"), page.url());
        pages.at("住民登録のある市区町村");
        if (scripts) pages.look("citizen-exit");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listFollowsTheAnswerAboveInItsRow(boolean scripts) {
        Page page = draft("road-occupancy", scripts);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        page.navigate(page.url().replaceFirst("&page=.*", "") + "&page=objects");
        String kind = "f-objects-0-object_kind";
        assertFalse(values(page, kind).contains("pole_1"));
        pages.choose("objects-0-object_group", "pole");
        if (scripts) {
            page.waitForCondition(() -> values(page, kind).contains("pole_1"));
        } else {
            pages.press("choices-" + kind);
        }
        assertTrue(values(page, kind).containsAll(List.of("pole_1", "pole_2")), () -> values(page, kind)
                .toString());
        assertFalse(
                values(page, kind).contains("banner"), () -> values(page, kind).toString());
        if (scripts) pages.look("citizen-linked-list");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nameAndAddressOfACorporateNumberAreFilledIn(boolean scripts) {
        Page page = draft("restaurant-permit", scripts);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        page.navigate(page.url().replaceFirst("&page=.*", "") + "&page=applicant");
        pages.choose("applicant_kind", "corporation");
        if (scripts) {
            page.waitForCondition(() -> page.locator("#f-corporate_number").isVisible());
        } else {
            pages.press("next");
        }
        String button = "look-up-f-corporate_number";
        pages.text("corporate_number", "9010401012346").press(button);
        assertTrue(page.locator("#s-f-corporate_number").textContent().contains("13けたの法人番号を入力してから"));
        pages.text("corporate_number", "１０００－０１２１６０１５３").press(button);
        assertTrue(page.locator("#s-f-corporate_number .notice").textContent().contains("見つかりません"));
        pages.text("corporate_number", "4-0100-0123-4567").press(button);
        assertEquals("株式会社みなと食堂", page.inputValue("#f-applicant_name"));
        assertEquals("中央一丁目2番3号", page.inputValue("#f-applicant_address-street"));
        if (scripts) pages.look("citizen-corporate-number");
        page.context().close();
    }

    /** Buttons say what they do; a page does only what it has itself a field for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove members[0]",
                "remove applicant_name",
                "add applicant_name",
                "turn members[7]",
                "detach 3f0d6a4e",
                "look-up nowhere",
                "search applicant_name",
                "accept ][",
                "nonsense",
                ""
            })
    void whatAPageHasNoButtonForOnlySaves(String act) {
        Page page = draft("residence-certificate-copy", true);
        ApplicantPages pages = new ApplicantPages(page, Screen.PHONE);
        pages.text("applicant_name", "山田 太郎");
        page.evaluate("act => { document.getElementById('next').value = act }", act);
        pages.press("next").at("請求する人");
        assertEquals("山田 太郎", page.inputValue("#f-applicant_name"));
        assertEquals(0, page.locator("#f-members-0").count());
        Complaints.assertQuiet(page);
        page.context().close();
    }

    private static List<String> values(Page page, String select) {
        return page.locator("#" + select + " option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
    }
}
