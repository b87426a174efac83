package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import jp.madoguchi.signature.certificate.SigningKey;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.Receipt;
import jp.madoguchi.workflow.application.Submission;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.OutsideOpening;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 受付期間 of test-window: 2027-02-01 09:00 to 2027-02-26 17:00, the office's time. */
class OpeningIT {
    private static final String PROCEDURE = "test-window";
    private static final Applicant YAMADA = People.YAMADA.asApplicant();
    private static final SigningKey KEY = People.YAMADA_KEY;

    private final Installation installation = Installation.shared();
    private final Journey journey = new Journey();

    @BeforeAll
    static void procedures() throws Exception {
        TestProcedures.publish();
    }

    @AfterEach
    void clockBack() {
        Installation.CLOCK.reset();
    }

    private <T> T uc(Class<T> type) {
        return installation.get(type);
    }

    private static void at(String moment) {
        Installation.CLOCK.stopAt(LocalDateTime.parse(moment));
    }

    private String refusal(String moment) {
        at(moment);
        return assertThrows(
                        OutsideOpening.class, () -> uc(BeginApplication.class).begin(YAMADA, PROCEDURE))
                .code();
    }

    @Test
    void beginsFromTheFirstMomentToTheLast() throws Exception {
        assertEquals("outside-opening-not-yet", refusal("2027-02-01T08:59:59.999999"));
        at("2027-02-01T09:00");
        uc(BeginApplication.class).begin(YAMADA, PROCEDURE);
        at("2027-02-26T17:00");
        uc(BeginApplication.class).begin(YAMADA, PROCEDURE);
        assertEquals("outside-opening-over", refusal("2027-02-26T17:00:00.000001"));
    }

    @Test
    void whatIsSignedInTimeButSentTooLateIsRefusedAndKept() throws Exception {
        at("2027-02-26T16:59");
        ApplicationId id = journey.draft(People.YAMADA, PROCEDURE, Journey.answers("山田 太郎"));
        Submission signed = journey.sign(People.YAMADA, id, KEY);
        IdempotencyKey key = Journey.key();
        FileApplication file = uc(FileApplication.class);
        at("2027-02-26T17:00:00.000001");
        OutsideOpening refused = assertThrows(OutsideOpening.class, () -> file.file(YAMADA, id, key, signed));
        assertEquals("outside-opening-over", refused.code());
        assertEquals(
                LocalDateTime.parse("2027-02-26T17:00"),
                refused.window().until().orElseThrow());
        at("2027-02-26T17:00");
        Receipt receipt = file.file(YAMADA, id, key, signed);
        at("2027-03-01T10:00");
        assertEquals(receipt, file.file(YAMADA, id, key, signed), "what has arrived stays arrived");
    }
}
