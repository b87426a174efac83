package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
            page.navigate("official/inbox?tab=all&channel=PAPER");
            desk.check("official-inbox-paper").assertSays("葛󠄀城 はな");
            page.navigate("official/inbox?tab=all&channel=TELEPHONE");
            assertFalse(desk.main().contains("葛󠄀城 はな"));
        }
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
}
