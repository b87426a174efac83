package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conversation on a case in the browser: applicant, office, and a guest who comes by a mailed link. */
class ConversationIT {
    private static final Pattern LINK = Pattern.compile("/guest\\?key=[A-Za-z0-9_-]+");

    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void applicantOfficeAndGuestTalk(Screen screen) throws IOException {
        Person company = application.personas().person("minato");
        Filing filing = Filing.complete(application, company, Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        List<Person> approvers = application.personas().officials("eisei", "APPROVER");
        Person reviewer = application.personas().officials("eisei", "REVIEWER").get(0);
        Person approver = approvers.stream()
                .filter(each -> !each.id().equals(reviewer.id()))
                .findFirst()
                .orElseThrow();
        theApplicantAsks(screen, company, filing);
        String guestName = "みなと設計 " + screen;
        try (Workbench desk = Workbench.open(application, reviewer, screen)) {
            answerAndAskForAGuest(desk, filing, guestName);
        }
        try (Workbench desk = Workbench.open(application, approver, screen)) {
            desk.open("messages", filing.id());
            desk.check("official-messages-guest-asked");
            desk.press("承認してリンクを送る");
            desk.assertSays("招待を承認しました");
        }
        theGuestWrites(screen, Patience.until("the link", () -> links(), found -> !found.isEmpty()));
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = loggedIn(page, screen, company, filing);
            pages.look("citizen-messages-three");
            assertTrue(page.locator("main").innerText().contains(guestName));
            for (String language : new String[] {"en", "ja-easy", "ja"}) {
                page.navigate("/application/messages?id=" + filing.id() + "&lang=" + language);
                pages.look("citizen-messages-" + language);
            }
        }
    }

    private static ApplicantPages loggedIn(Page page, Screen screen, Person company, Filing filing) {
        ApplicantPages pages = new ApplicantPages(page, screen);
        String address = "/application/messages?id=" + filing.id();
        page.navigate("/login?next=" + address);
        pages.logIn(company, address);
        return pages;
    }

    private void theApplicantAsks(Screen screen, Person company, Filing filing) {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = loggedIn(page, screen, company, filing);
            pages.look("citizen-messages-empty");
            page.click("#send");
            page.waitForLoadState();
            pages.look("citizen-messages-error");
            assertTrue(page.locator(".error-summary").innerText().contains("1〜4,000文字"));
            page.fill("#text", "写真をつけます。\n<script>alert(1)</script>");
            page.setInputFiles(
                    "#file", new FilePayload("図面.pdf", "application/pdf", SamplePdf.of("A drawing of the kitchen")));
            page.click("#send");
            page.waitForURL(url -> url.contains("sent=true"));
            pages.look("citizen-messages-sent");
            assertTrue(page.locator("main").innerText().contains("<script>alert(1)</script>"));
        }
    }

    private static void answerAndAskForAGuest(Workbench desk, Filing filing, String guestName) {
        Page page = desk.page();
        page.navigate("official/conversations");
        desk.check("official-conversations");
        page.locator("a[href*='messages?id=" + filing.id() + "']").click();
        page.locator("details summary").first().click();
        assertEquals(
                true,
                page.waitForFunction("() => document.querySelector('img.page-picture').naturalWidth > 0")
                        .jsonValue());
        desk.check("official-messages");
        page.fill("#text", "図面を設計者に説明してもらえますか。");
        desk.press("送る");
        desk.assertSays("連絡を送りました");
        desk.open("messages", filing.id());
        desk.press("承認を求める");
        desk.check("official-messages-errors").assertSays("招待する理由を入力してください");
        page.fill("#name", guestName);
        page.fill("#mail", "sekkei@example.jp");
        page.fill("#days", "14");
        page.fill("#reason", "図面の説明のため");
        desk.press("承認を求める");
        desk.assertSays("承認を求めました");
    }

    private void theGuestWrites(Screen screen, List<String> links) throws IOException {
        try (Page page = Chromium.open(application, screen)) {
            ApplicantPages pages = new ApplicantPages(page, screen);
            page.navigate("/guest");
            pages.look("guest-without-a-link");
            page.navigate(links.get(links.size() - 1));
            pages.look("guest-link");
            page.click("#open");
            page.waitForURL(url -> url.endsWith("/guest"));
            pages.look("guest-messages");
            Download drawing = page.waitForDownload(
                    () -> page.locator("a[download]").first().click());
            assertEquals("%PDF-", new String(Files.readAllBytes(drawing.path()), 0, 5, StandardCharsets.US_ASCII));
            page.fill("#text", "設計者です。手洗いは図面の右下にあります。");
            page.click("#send");
            page.waitForURL(url -> url.contains("sent=true"));
            page.navigate("/application/status?id=nothing");
            assertTrue(page.url().contains("/login"), "a guest is nobody elsewhere");
        }
    }

    /** The links that were mailed, the newest last. */
    private List<String> links() {
        try (Stream<Path> mails = Files.list(application.data().resolve("mail"))) {
            return mails.filter(mail -> mail.getFileName().toString().startsWith("guest."))
                    .sorted((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .map(ConversationIT::text)
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String text(Path mail) {
        try {
            String[] parts = Files.readString(mail).split("\\r?\\n\\r?\\n", 2);
            return new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
