package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An official enters what came on paper, with the applicants' own form, and it stands in the inbox. */
class CounterEntryJourneyIT {
    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aPaperIsEnteredWithWhatIsMissing(Screen screen) {
        Person intake = application.personas().officials("shimin", "INTAKE").get(0);
        try (Workbench desk = Workbench.open(application, intake, screen)) {
            Page page = desk.page();
            page.navigate("official/entries");
            desk.check("official-entries");
            desk.press("入力を始める");
            desk.check("official-entries-wrong").assertSays("手続を選んでください。");
            String stamp = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(2).toString();
            page.selectOption("#procedure", Procedures.RESIDENT_RECORD);
            page.fill("#received", stamp);
            page.fill("#name", "葛󠄀城 はな");
            page.fill("#address", "まどぐち県みなと市本町3番");
            page.fill("#contact", "03-0000-0000");
            page.setInputFiles(
                    "#scan", new FilePayload("申請書.pdf", "application/pdf", SamplePdf.of("the paper as it came")));
            desk.press("入力を始める");
            desk.check("official-entry").assertSays("葛󠄀城 はな");
            String id = page.url().replaceFirst(".*id=", "");
            desk.press("様式に入力する");
            new ApplicantPages(page, screen).look("counter-entry-form");
            desk.assertSays("職員が、紙や電話で届いた申請を入力しています");
            for (int pages = 0; pages < 20 && page.url().contains("/application/form"); pages++) {
                page.click("#next");
                page.waitForLoadState();
            }
            new ApplicantPages(page, screen).look("counter-entry-check");
            desk.press("記録へ進む");
            desk.check("official-entry-missing").assertSays("記入の不備");
            desk.press("記録する");
            desk.check("official-entry-unseen").assertSays("不備を確かめたら");
            nothingElseIsOpen(page, id);
            page.navigate("official/entry?id=" + id);
            page.check("#seen");
            desk.press("記録する");
            assertTrue(page.url().contains("/official/case"), page.url());
            desk.check("official-case-entered").assertSays("紙・電話で届いた申請");
            assertFalse(desk.main().contains("署名されたPDF"), "nobody signed");
            assertEquals(1, page.locator(".viewer-pages img").count(), "the scan is what is shown");
            askedByLetter(desk, id);
            withdrawn(desk, id, stamp);
            page.navigate("official/inbox?tab=all&channel=PAPER");
            desk.check("official-inbox-paper").assertSays("葛󠄀城 はな");
            page.navigate("official/inbox?tab=all&channel=TELEPHONE");
            assertFalse(desk.main().contains("葛󠄀城 はな"));
        }
    }

    /** Who has no account is asked by post: the letter waits on the dispatch desk. */
    private static void askedByLetter(Workbench desk, String id) {
        Page page = desk.page();
        desk.await(id, "補正を求める");
        desk.press("補正を求める");
        String item = page.locator("input[id^=item-f-]").first().getAttribute("id");
        page.check("#" + item);
        page.fill("#" + item.replaceFirst("item", "reason"), "住民票のとおりに書いてください");
        page.fill("#due", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(14).toString());
        desk.press("補正を求める");
        desk.assertSays("補正を求めました");
        page.navigate("official/dispatch");
        desk.check("official-dispatch-letter").assertSays("通知の手紙");
        Download letter = page.waitForDownload(
                () -> page.locator("a[href*='letter?id=" + id + "']").first().click());
        assertTrue(letter.suggestedFilename().matches("letter-.*-1\\.pdf"), letter.suggestedFilename());
        page.locator("button[name=act][value^='" + id + "']").click();
        desk.assertSays("記録しました");
        desk.open("case-dispatch", id);
        desk.check("official-case-dispatch-letter").assertSays("発送済み");
    }

    /** A letter takes the application back, from the day of its stamp. */
    private static void withdrawn(Workbench desk, String id, String stamp) {
        Page page = desk.page();
        desk.await(id, "届いた取下げを入力する");
        assertFalse(desk.main().contains(" 0:00"), "a stamp names no hour");
        desk.press("届いた取下げを入力する");
        desk.check("official-counter-act");
        desk.press("取下げを記録する");
        desk.check("official-counter-act-wrong").assertSays("申し出た人の氏名を入力してください。");
        page.fill("#received", stamp);
        page.fill("#said-by", "葛󠄀城 はな");
        page.setInputFiles("#letter", new FilePayload("取下書.pdf", "application/pdf", SamplePdf.of("I withdraw")));
        page.fill("#reason", "引っ越さなくなった");
        desk.press("取下げを記録する");
        desk.check("official-case-withdrawn-by-letter").assertSays("取下げを記録しました。");
        desk.assertSays("紙・電話の申し出");
        assertFalse(desk.main().contains(" 0:00"), "a stamp names no hour");
    }

    /** Entering opens the form of this one application, and no page that signs, files or withdraws. */
    private static void nothingElseIsOpen(Page page, String id) {
        for (String closed :
                new String[] {"/applications", "/application/sign?id=" + id, "/application/withdraw?id=" + id}) {
            page.navigate(closed);
            assertEquals("/login", java.net.URI.create(page.url()).getPath(), closed);
        }
        page.navigate("/application/form?id=" + id);
        assertTrue(page.url().contains("/application/form"), page.url());
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void anEntryGoesToAColleagueAndAnAbandonedOneIsRemoved(Screen screen) {
        String name = "引継 " + screen.name();
        Person intake = application.personas().officials("shimin", "INTAKE").get(0);
        Person reviewer = application.personas().officials("shimin", "REVIEWER").stream()
                .filter(person -> !person.id().equals(intake.id()))
                .findFirst()
                .orElseThrow();
        Person supervisor =
                application.personas().officials("shimin", "SUPERVISOR").get(0);
        try (Workbench desk = Workbench.open(application, intake, screen)) {
            Page page = desk.page();
            page.navigate("official/entries");
            page.selectOption("#procedure", Procedures.RESIDENT_RECORD);
            page.fill("#received", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
            page.fill("#name", name);
            desk.press("入力を始める");
        }
        try (Workbench desk = Workbench.open(application, reviewer, screen)) {
            desk.page().navigate("official/entries");
            desk.check("official-entries-unfinished").assertSays(intake.name() + "さんが入力中");
            desk.page()
                    .locator("article:has-text('" + name + "') button[value^=take]")
                    .click();
            desk.page().waitForLoadState();
            desk.assertSays("入力を引き継ぎました");
            desk.page().locator("article a:has-text('" + name + "')").click();
            desk.page().waitForLoadState();
            desk.assertSays(name);
        }
        try (Workbench desk = Workbench.open(application, supervisor, screen)) {
            Page page = desk.page();
            page.navigate("official/entries");
            String row = "article:has-text('" + name + "') ";
            page.locator(row + "summary").click();
            page.locator(row + "button[value^=remove]").click();
            page.waitForLoadState();
            desk.check("official-entries-supervisor").assertSays("理由を入力してください。");
            page.locator(row + "textarea").fill("申請者が改めて電子で申請した");
            page.locator(row + "button[value^=remove]").click();
            page.waitForLoadState();
            desk.assertSays("入力を消しました");
            assertFalse(desk.main().contains(name), desk::main);
        }
    }
}
