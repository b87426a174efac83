package jp.madoguchi.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A supervisor makes a group (係), a case is given to it, its people see it among the cases of their group. */
class GroupJourneyIT {
    private final RunningApplication application = RunningApplication.shared();

    private Person official(String role) {
        return application.personas().official("eisei", role);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aCaseIsGivenToAGroupAndItsPeopleSeeItThere(Screen screen) {
        String name = "営業許可係" + screen.ordinal();
        Filing filing = Filing.complete(
                application, application.personas().person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        String number = filing.status().text("arrivalNumber");
        try (Workbench supervisor = Workbench.open(application, official("SUPERVISOR"), screen)) {
            make(supervisor, name);
        }
        try (Workbench intake = Workbench.open(application, official("INTAKE"), screen)) {
            Page page = intake.page();
            intake.await(filing.id(), "担当する");
            intake.open("case-group", filing.id());
            page.selectOption("#group", new SelectOption().setLabel(name));
            intake.check("official-case-group").press("割り当てる");
            intake.assertSays("係に割り当てました");
            intake.check("official-case-of-group").assertSays(name);
            page.navigate("official/inbox?tab=all&group=own");
            intake.check("official-inbox-own-group").assertSays(number);
            intake.assertSays(name);
            Complaints.assertQuiet(page);
        }
        try (Workbench reviewer = Workbench.open(application, official("REVIEWER"), screen)) {
            reviewer.page().navigate("official/inbox?tab=all&group=own");
            reviewer.assertSays("該当する案件はありません");
        }
        try (Workbench supervisor = Workbench.open(application, official("SUPERVISOR"), screen)) {
            supervisor.page().navigate("official/groups");
            supervisor
                    .page()
                    .locator("article:has(h2:has-text('" + name + "')) details summary")
                    .click();
            supervisor.press("係をなくす " + name);
            supervisor.assertSays("係をなくしました");
            Complaints.assertQuiet(supervisor.page());
        }
    }

    private void make(Workbench supervisor, String name) {
        Page page = supervisor.page();
        page.navigate("official/groups");
        supervisor.press("係を作る");
        supervisor.check("official-groups-errors").assertSays("係の名前を入力してください");
        page.selectOption("#office", "eisei");
        page.fill("#name", name);
        supervisor.press("係を作る");
        supervisor.assertSays("係を作りました");
        page.locator("article:has(h2:has-text('" + name + "')) select")
                .selectOption(new SelectOption().setLabel(official("INTAKE").name()));
        supervisor.press("係に加える " + name);
        supervisor.assertSays("係に加えました");
        supervisor.check("official-groups").assertSays(name);
    }
}
