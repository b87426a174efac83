package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fee is shown, paid, taken in; the copy goes by post: both sides in the browser. */
class MoneyAndPostIT {
    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theFeeIsPaidAndTheCopyPosted(Screen screen) throws IOException {
        Person yamada = application.personas().person("yamada");
        Map<String, Object> answers = new HashMap<>(Procedures.residentRecord());
        answers.put("delivery", "post");
        answers.put("delivery_elsewhere", false);
        Filing filing = Filing.complete(application, yamada, Procedures.RESIDENT_RECORD, answers);
        filing.arrive().expect(201);
        JsonNode fee = filing.status().expect(200).json().path("payments").path(0);
        assertEquals("OPEN", fee.path("state").asText());
        assertTrue(fee.path("owedYen").asLong() > 300, fee.toString());
        applicantSeesTheSlip(screen, yamada, filing, fee);
        Person intake = application.personas().officials("shimin", "INTAKE").get(0);
        try (Workbench desk = Workbench.open(application, intake, screen)) {
            takeTheFileIn(desk, fee);
        }
        assertEquals(
                "SETTLED",
                filing.status()
                        .expect(200)
                        .json()
                        .path("payments")
                        .path(0)
                        .path("state")
                        .asText());
        Person reviewer = application.personas().officials("shimin", "REVIEWER").get(0);
        Desk over = new Desk(application, reviewer);
        new Desk(application, intake).act(filing.id(), "intake-record").expect(200);
        Patience.until(
                "verified",
                () -> over.open(filing.id()).path("signature").path("state").asText(),
                "VERIFIED"::equals);
        over.draft(over.steppedUp(), filing.id(), Desk.grant()).expect(200);
        Patience.until("issued", filing::state, "ISSUED"::equals);
        assertEquals(0, filing.status().json().path("documents").size(), "nothing electronic: post was chosen");
        try (Workbench desk = Workbench.open(application, intake, screen)) {
            post(desk, filing);
        }
    }

    private void applicantSeesTheSlip(Screen screen, Person yamada, Filing filing, JsonNode fee) throws IOException {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = new ApplicantPages(page, screen);
            String address = "/application/payment?id=" + filing.id();
            page.navigate("/login?next=" + address);
            pages.logIn(yamada, address);
            for (String language : new String[] {"en", "ja-easy", "ja"}) {
                page.navigate(address + "&lang=" + language);
                pages.look("citizen-payment-" + language);
            }
            assertTrue(page.locator("main")
                    .innerText()
                    .contains(fee.path("confirmationNumber").asText()));
            Download slip = page.waitForDownload(() -> page.click("a.button.primary"));
            assertEquals("%PDF-", new String(Files.readAllBytes(slip.path()), 0, 5, StandardCharsets.US_ASCII));
            page.navigate("/application/status?id=" + filing.id());
            pages.look("citizen-status-unpaid");
        }
    }

    private static void takeTheFileIn(Workbench desk, JsonNode fee) {
        Page page = desk.page();
        page.navigate("official/payments");
        desk.check("official-payments");
        page.setInputFiles("#file", csv("nonsense"));
        desk.press("照合の結果を確認する");
        desk.check("official-payments-unreadable").assertSays("1行目");
        page.setInputFiles(
                "#file",
                csv("transaction_id,payment_number,amount_yen,paid_on\n" + UUID.randomUUID() + ","
                        + fee.path("paymentNumber").asText() + ","
                        + fee.path("owedYen").asText() + ",2026-11-22\nX-" + UUID.randomUUID()
                        + ",9999999999999999,1,2026-11-22\n"));
        desk.press("照合の結果を確認する");
        desk.check("official-payments-preview").assertSays("一致：1件");
        desk.press("この内容で取り込む");
        desk.assertSays("一致1件");
    }

    private static FilePayload csv(String text) {
        return new FilePayload("receipts.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void post(Workbench desk, Filing filing) {
        Page page = desk.page();
        page.navigate("official/dispatch");
        desk.check("official-dispatch").assertSays("宛名");
        page.locator("button[name=act][value^='" + filing.id() + "']").click();
        desk.assertSays("記録しました");
        desk.open("payment", filing.id());
        desk.check("official-case-payment").assertSays("納付済み");
        desk.open("case-dispatch", filing.id());
        desk.check("official-case-dispatch").assertSays("発送済み");
        page.locator("summary").first().click();
        page.fill("[id^=reason]", "転居先不明");
        desk.press("返戻を記録し、再送に回す");
        desk.assertSays("返戻を記録しました");
    }
}
