package jp.madoguchi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine's Chromium ({@code /usr/bin/chromium}, or what {@code MADOGUCHI_CHROMIUM} names), started once in a test
 * run. Not for several threads.
 */
public final class Chromium {
    private static @Nullable Browser browser;

    private Chromium() {}

    /** A fresh window of an application's visitor: no cookies, Japanese, Tokyo time. Close its context after use. */
    public static Page open(RunningApplication application, Screen screen) {
        return open(application, screen, "ja-JP");
    }

    public static Page open(RunningApplication application, Screen screen, String locale) {
        BrowserContext context = started()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(application.address().toString())
                        .setViewportSize(screen.width(), screen.height())
                        .setHasTouch(screen == Screen.PHONE)
                        .setLocale(locale)
                        .setTimezoneId("Asia/Tokyo")
                        .setAcceptDownloads(true));
        context.setDefaultTimeout(20_000);
        context.setDefaultNavigationTimeout(30_000);
        return Complaints.listen(context.newPage());
    }

    private static synchronized Browser started() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("MADOGUCHI_CHROMIUM"))
                                    .orElse("/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--headless",
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
        return browser;
    }
}
