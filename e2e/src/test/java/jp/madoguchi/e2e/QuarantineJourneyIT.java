package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Infected files with the scanner dead and alive: what arrives, what is told, and that nobody opens them. */
class QuarantineJourneyIT {
    private static final String FILE = "floor_plan";

    @TempDir
    private Path folder;

    private RunningApplication application;
    private Person company;

    @Test
    void anInfectedFileArrivesAndStaysShut() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (VirusScanner scanner = new VirusScanner(Files.createDirectories(folder.resolve("clamd")));
                RunningApplication own =
                        RunningApplication.startWith(Map.of("MADOGUCHI_SCANNER_CLAMD", scanner.address()), data)) {
            application = own;
            company = own.personas().person("minato");
            Filing filing = Filing.complete(own, company, Procedures.RESTAURANT, Procedures.restaurant());
            Answer sent =
                    filing.attach(FILE, "見取図.pdf", VirusScanner.infectedPdf()).expect(201);
            assertEquals("PENDING", sent.text("scan"));
            filing.arrive().expect(201);
            Api desk = new Desk(own, own.personas().official("eisei", "REVIEWER")).api();
            assertShut(filing.api(), filing, sent, "not-allowed-file-not-scanned");
            assertShut(desk, filing, sent, "not-allowed-file-not-scanned");
            for (Screen screen : Screen.values()) {
                lookAsApplicant(screen, filing, "ウイルス検査を待っています", "scan-status-waiting");
                lookAsOfficial(screen, filing, sent, "ウイルス検査を待っています", "scan-case-waiting");
            }

            scanner.start();
            Patience.until(
                    "a verdict",
                    () -> filing.api()
                            .get(filing.path("/attachments/" + sent.text("id")))
                            .text("reason"),
                    reason -> reason.equals("not-allowed-file-locked"));
            assertShut(desk, filing, sent, "not-allowed-file-locked");
            for (Screen screen : Screen.values()) {
                lookAsApplicant(screen, filing, "次のファイルは安全に開けません：見取図.pdf", "scan-status-locked");
                lookAsOfficial(screen, filing, sent, "ウイルスが見つかったため", "scan-case-locked");
            }
            aDraftWithAnInfectedFileIsMendedFirst();
        }
    }

    private static void assertShut(Api api, Filing filing, Answer sent, String reason) {
        Answer refused = api.get(filing.path("/attachments/" + sent.text("id"))).expect(409);
        assertEquals(reason, refused.text("reason"));
    }

    private ApplicantPages loggedIn(Page page, Screen screen, String address) {
        ApplicantPages pages = new ApplicantPages(page, screen);
        page.navigate("/login?next=" + address);
        pages.logIn(company, address);
        return pages;
    }

    private void lookAsApplicant(Screen screen, Filing filing, String words, String picture) {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = loggedIn(page, screen, "/applications/" + filing.id());
            pages.look(picture);
            assertTrue(
                    page.locator("main").innerText().contains(words),
                    page.locator("main").innerText());
            assertEquals(0, page.locator("a[href*='kind=evidence']").count(), "the container holds the file");
        }
    }

    private void lookAsOfficial(Screen screen, Filing filing, Answer sent, String words, String picture) {
        try (Workbench desk =
                Workbench.open(application, application.personas().official("eisei", "REVIEWER"), screen)) {
            desk.open("case", filing.id());
            assertTrue(desk.page().locator("#viewer img").count() > 0, "the signed form is the product's own");
            desk.page().navigate("official/case?id=" + filing.id() + "&file=" + sent.text("id"));
            desk.check(picture).assertSays(words);
            assertEquals(0, desk.page().locator("#viewer img").count());
        }
    }

    private void aDraftWithAnInfectedFileIsMendedFirst() {
        Filing draft = Filing.complete(application, company, Procedures.RESTAURANT, Procedures.restaurant());
        draft.attach(FILE, "見取図.pdf", VirusScanner.infectedPdf()).expect(201);
        Patience.until(
                "a verdict",
                () -> draft.read().json().path("attachments").toString(),
                files -> files.contains("INFECTED") && !files.contains("PENDING"));
        assertEquals(422, draft.freeze().status());
        for (Screen screen : Screen.values()) {
            try (Page page = Chromium.open(application, screen)) {
                ApplicantPages pages = loggedIn(page, screen, "/application/check?id=" + draft.id());
                pages.look("scan-check");
                assertTrue(page.locator("main").innerText().contains("ウイルスが見つかりました"));
                page.locator("a[href*='" + FILE + "']").first().click();
                page.waitForLoadState();
                pages.look("scan-form");
                assertTrue(page.locator("main").innerText().contains("ウイルスあり"));
                assertFalse(page.locator(".files").innerHTML().contains(">見取図.pdf</a>"));
            }
        }
    }
}
