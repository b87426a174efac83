package jp.madoguchi.e2e;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever opens a case reads what to do next, or for whom it waits: the card 「次にすること」 is never empty. */
class WaitingCaseIT {
    private final RunningApplication application = RunningApplication.shared();

    private Person official(String office, String role) {
        return application.personas().official(office, role);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void whoHasNoStepToTakeReadsForWhomTheCaseWaits(Screen screen) {
        Filing filing = Filing.complete(
                application, application.personas().person("minato"), Procedures.RESTAURANT, Procedures.restaurant());
        filing.arrive().expect(201);
        String id = filing.id();
        Desk intake = new Desk(application, official("eisei", "INTAKE"));
        Desk reviewer = new Desk(application, official("eisei", "REVIEWER"));
        Patience.until("the second verifier", () -> filing.status().text("signatureState"), "VERIFIED"::equals);
        Patience.until(
                "the process instance",
                () -> intake.open(id).path("acts").toString(),
                acts -> acts.contains("RECORD_INTAKE"));
        intake.act(id, "intake-record").expect(200);
        reviewer.act(
                        reviewer.api(),
                        id,
                        "opinion-request",
                        Map.of(
                                "office",
                                "shimin",
                                "question",
                                "支障がありますか。",
                                "dueOn",
                                LocalDate.now().plusDays(5).toString(),
                                "shared",
                                true))
                .expect(200);
        try (Workbench asked = Workbench.open(application, official("shimin", "REVIEWER"), screen)) {
            asked.open("case", id);
            asked.check("official-case-asked").assertSays("審査の担当者による審査を待っています");
        }
        try (Workbench other = Workbench.open(application, official("eisei", "APPROVER"), screen)) {
            other.open("case", id);
            other.check("official-case-waits").assertSays("審査の担当者による審査を待っています");
        }
    }
}
