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
}
