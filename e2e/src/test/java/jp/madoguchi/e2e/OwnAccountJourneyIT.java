package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An official who applies as a citizen in the same browser says so, and is kept from the own case. */
class OwnAccountJourneyIT {
    private static final String CITIZEN = "suzuki";

    private final RunningApplication application = RunningApplication.shared();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whoAppliesInTheSameBrowserIsAskedWhetherItIsTheOfficial(Screen screen) {
        Person reviewer = application.personas().official("denki", "REVIEWER");
        Person administrator = application.personas().official("denki", "ADMINISTRATOR");
        try (Workbench desk = Workbench.open(application, reviewer, screen)) {
            Page page = desk.page();
            page.navigate("official/own-account");
            desk.check("official-own-account-none").assertSays("まだありません");
            visitor(desk, screen);
            new ApplicantPages(page, screen).logIn(application.personas().person(CITIZEN), "/applications");
            page.navigate("official/inbox");
            assertTrue(page.url().endsWith("/official/own-account"), page.url());
            desk.press("自分（自分の事業者）です");
            desk.check("official-own-account").assertSays("結び付けました");
            assertFalse(desk.main().contains("ログインしています"), "it is known now");
            page.navigate("official/inbox");
            assertTrue(page.url().endsWith("/official/inbox"), page.url());
        }
        try (Workbench desk = Workbench.open(application, administrator, screen)) {
            Page page = desk.page();
            page.navigate("official/own-account");
            page.locator("#linked-form summary")
                    .filter(new Locator.FilterOptions().setHasText(reviewer.name()))
                    .first()
                    .click();
            desk.press("結び付きを解除する");
            desk.check("official-own-account-reason").assertSays("解除する理由を入力してください。");
            page.locator("#linked-form textarea:visible").first().fill("試しに結び付けた");
            desk.press("結び付きを解除する");
            desk.check("official-own-account-unlinked").assertSays("結び付きを解除しました");
            assertFalse(desk.main().contains(reviewer.name()), desk::main);
        }
    }

    /** Somebody who came to the counter is signed out, and the official goes on. */
    private void visitor(Workbench desk, Screen screen) {
        Page page = desk.page();
        new ApplicantPages(page, screen).logIn(application.personas().person(CITIZEN), "/applications");
        page.navigate("official/inbox");
        assertTrue(page.url().endsWith("/official/own-account"), page.url());
        desk.check("official-own-account-asked").assertSays("続ける前に");
        desk.press("来庁した人です");
        desk.assertSays("ログアウトしました");
        page.navigate("official/inbox");
        assertTrue(page.url().endsWith("/official/inbox"), page.url());
        page.navigate("applications");
        assertTrue(page.url().contains("/login"), page.url());
    }
}
