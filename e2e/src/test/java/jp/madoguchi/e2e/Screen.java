package jp.madoguchi.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;

/** The two widths in which every page is looked at. */
public enum Screen {
    PHONE(390, 844),
    DESKTOP(1440, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Takes the whole page as {@code e2e/target/screens/<name>-<screen>.png}. */
    public void shoot(Page page, String name) {
        Path folder = RunningApplication.repository().resolve("e2e/target/screens");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(folder.resolve(name + "-" + name().toLowerCase(Locale.ROOT) + ".png")));
    }

    /**
     * Takes what is in view as the README's picture of that name: into {@code docs/images} where
     * {@code -Dmadoguchi.readme-pictures=true} asks for new ones, else beside the other screens, so that a test run
     * leaves the checkout as it was.
     */
    static void forReadme(Page page, String name) {
        String folder = Boolean.getBoolean("madoguchi.readme-pictures") ? "docs/images" : "e2e/target/screens/readme";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(RunningApplication.repository().resolve(folder).resolve(name + ".png")));
    }
}
