package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.KeptNumber;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Canary;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 個人番号: kept apart, encrypted, read one at a time, deleted. */
class IndividualNumberIT {
    private static final String OWN = "123456789018";
    private static final String SPOUSE = "234567890121";
    private static final String CHILD = "345678901234";

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

    private static Answers answers() throws Exception {
        Map<String, Object> all = new TreeMap<>(Map.of(
                "applicant_name",
                "山田 太郎",
                "own_number",
                "１２３４-５６７８-９０１８",
                "has_spouse",
                true,
                "spouse_number",
                SPOUSE,
                "children",
                List.of(Map.of("number", CHILD))));
        return Answers.of(all);
    }

    private ApplicationId draft() throws Exception {
        return journey.draft(People.YAMADA, "test-numbers", answers());
    }

    private Answers stored(ApplicationId id) throws Exception {
        return uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id).answers();
    }

    private long kept(ApplicationId id) {
        return installation
                .database()
                .number("select count(*) from individual_number where application_id = ?", id.value());
    }

    private ApplicationId filed() throws Exception {
        ApplicationId id = draft();
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        journey.deliver();
        return id;
    }

    private static Official proved(Official official) {
        return Journey.steppedUp(official);
    }

    @Test
    void theNumberIsNowhereInClear() throws Exception {
        StringBuilder log = new StringBuilder();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.append(entry.getMessage()).append(entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listening);
        ApplicationId id = filed();
        assertEquals(OWN, uc(RevealNumber.class).reveal(proved(People.INTAKE), id, "own_number"));
        long version = uc(RecordIntake.class)
                .record(
                        People.INTAKE,
                        id,
                        uc(OpenCase.class).open(People.INTAKE, id).version());
        uc(DraftDisposition.class).draft(proved(People.REVIEWER), id, version, new Proposal.Grant("", List.of()));
        journey.deliver();
        Logger.getLogger("").removeHandler(listening);
        byte[] document = uc(DownloadDocument.class)
                .download(People.YAMADA.asApplicant(), id, 1)
                .bytes();
        byte[] container = uc(ReadEvidence.class)
                .container(People.YAMADA.asApplicant(), id)
                .bytes();
        Canary canary = new Canary(OWN, SPOUSE, CHILD, "１２３４-５６７８-９０１８");
        canary.assertAbsent("log", log.toString().getBytes(StandardCharsets.UTF_8));
        canary.assertAbsent("document", document);
        canary.assertAbsent("container", container);
        canary.assertAbsentFromDatabase(installation.database());
        String signed = new String(ApplicationContainer.file(container, "application.json"), StandardCharsets.UTF_8);
        KeptNumber named = KeptNumber.of(uc(OpenCase.class)
                        .open(People.INTAKE, id)
                        .answers()
                        .at("own_number")
                        .orElseThrow())
                .orElseThrow();
        assertTrue(signed.contains(named.commitment()), "what is signed covers the number");
    }

    @Test
    void aNumberTypedAgainReplacesTheOldOneAndAMarkerKeepsIt() throws Exception {
        ApplicationId id = draft();
        assertEquals(3, kept(id));
        Answers before = stored(id);
        journey.save(People.YAMADA, id, before.with("note", "x"));
        assertEquals(before.at("own_number"), stored(id).at("own_number"));
        journey.save(People.YAMADA, id, before.with("own_number", SPOUSE).without("children"));
        assertNotEquals(before.at("own_number"), stored(id).at("own_number"));
        assertEquals(2, kept(id));
    }

    @Test
    void anotherApplicationsNumberCannotBeNamed() throws Exception {
        ApplicationId id = draft();
        Object foreign = stored(draft()).at("own_number").orElseThrow();
        journey.save(People.YAMADA, id, stored(id).with("own_number", foreign));
        assertTrue(stored(id).at("own_number").isEmpty());
    }

    @Test
    void aSlipIsKeptApartTooAndBlocksFiling() throws Exception {
        ApplicationId id = draft();
        Object own = stored(id).at("own_number").orElseThrow();
        journey.save(People.YAMADA, id, stored(id).with("own_number", "123456789012"));
        String slip = (String) stored(id).at("own_number").orElseThrow();
        assertTrue(KeptNumber.of(slip).orElseThrow().faulty());
        FindingsRemain remain = assertThrows(FindingsRemain.class, () -> uc(FreezeApplication.class)
                .freeze(People.YAMADA.asApplicant(), id, Optional.empty()));
        assertEquals("own_number", remain.findings().get(0).path());
        assertTrue(remain.findings().get(0).code().startsWith("individual-number"));
        journey.save(People.YAMADA, id, stored(id).with("own_number", slip.replace("kept-faulty", "kept")));
        assertEquals(slip, stored(id).at("own_number").orElseThrow(), "only the safe says what is faulty");
        journey.save(People.YAMADA, id, stored(id).with("own_number", own));
        assertTrue(stored(id).at("own_number").isEmpty(), "what no answer named any more is gone");
    }

    @Test
    void whatTheFormDoesNotAskForIsNotFiled() throws Exception {
        ApplicationId id = draft();
        journey.save(People.YAMADA, id, stored(id).with("has_spouse", false));
        assertEquals(3, kept(id));
        journey.file(People.YAMADA, id, People.YAMADA_KEY);
        assertEquals(2, kept(id));
        assertTrue(uc(OpenCase.class)
                .open(People.INTAKE, id)
                .answers()
                .at("spouse_number")
                .isEmpty());
    }

    @Test
    void readingNeedsTheOfficeTheRoleTheCodeAndIsSeenByTheApplicant() throws Exception {
        ApplicationId id = filed();
        RevealNumber reveal = uc(RevealNumber.class);
        assertEquals(
                Forbidden.Reason.STEP_UP_NEEDED,
                assertThrows(Forbidden.class, () -> reveal.reveal(People.REVIEWER, id, "own_number"))
                        .reason());
        assertThrows(NotFound.class, () -> reveal.reveal(proved(People.EISEI_REVIEWER), id, "own_number"));
        assertThrows(NotFound.class, () -> reveal.reveal(proved(People.REVIEWER), id, "applicant_name"));
        assertThrows(NotFound.class, () -> reveal.reveal(proved(People.REVIEWER), id, "no]path["));
        assertEquals(0, reads(id));
        assertEquals(
                List.of("children[0].number", "own_number", "spouse_number"),
                uc(OpenCase.class).open(People.REVIEWER, id).numbers());
        assertEquals(CHILD, reveal.reveal(proved(People.REVIEWER), id, "children[0].number"));
        assertEquals(SPOUSE, reveal.reveal(proved(People.INTAKE), id, "spouse_number"));
        assertEquals(2, reads(id));
        assertEquals(
                2,
                uc(TrackApplication.class).status(People.YAMADA.asApplicant(), id).timeline().stream()
                        .filter(entry -> entry.event() == TimelineEntry.Event.INDIVIDUAL_NUMBER_READ)
                        .count());
    }

    private long reads(ApplicationId id) {
        return installation
                .database()
                .number(
                        "select count(*) from journal_entry where application_id = ? and act = 'INDIVIDUAL_NUMBER_READ'",
                        id.value());
    }

    @Test
    void aChangedRowIsNotShownAsTheSignedNumber() throws Exception {
        ApplicationId id = filed();
        Object own = uc(OpenCase.class)
                .open(People.INTAKE, id)
                .answers()
                .at("own_number")
                .orElseThrow();
        Object spouse = uc(OpenCase.class)
                .open(People.INTAKE, id)
                .answers()
                .at("spouse_number")
                .orElseThrow();
        installation
                .database()
                .update(
                        "update individual_number a set nonce = b.nonce, ciphertext = b.ciphertext from individual_number b"
                                + " where a.individual_number_id = '"
                                + KeptNumber.of(own).orElseThrow().id()
                                + "' and b.individual_number_id = '"
                                + KeptNumber.of(spouse).orElseThrow().id() + "'");
        assertThrows(IllegalStateException.class, () -> uc(RevealNumber.class)
                .reveal(proved(People.INTAKE), id, "own_number"));
    }

    @Test
    void aCorrectedNumberReplacesTheFiledOne() throws Exception {
        ApplicationId id = filed();
        long version = uc(RecordIntake.class)
                .record(
                        People.INTAKE,
                        id,
                        uc(OpenCase.class).open(People.INTAKE, id).version());
        uc(RequestCorrection.class)
                .request(
                        People.INTAKE,
                        id,
                        version,
                        List.of(new CorrectionItem("own_number", "番号が違います")),
                        java.time.LocalDate.now(Installation.CLOCK).plusDays(14));
        journey.save(People.YAMADA, id, stored(id).with("own_number", SPOUSE));
        assertEquals(4, kept(id), "the filed number stays until the answer has arrived");
        uc(AnswerCorrection.class)
                .answer(
                        People.YAMADA.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.YAMADA, id, People.YAMADA_KEY));
        assertEquals(3, kept(id));
        assertEquals(SPOUSE, uc(RevealNumber.class).reveal(proved(People.INTAKE), id, "own_number"));
        assertEquals(
                List.of("own_number"),
                uc(OpenCase.class).open(People.INTAKE, id).changes().stream()
                        .map(CaseView.Change::path)
                        .toList());
    }

    @Test
    void withdrawalAndTimeDelete() throws Exception {
        ApplicationId withdrawn = filed();
        uc(WithdrawApplication.class).withdraw(People.YAMADA.asApplicant(), withdrawn, "");
        assertEquals(0, kept(withdrawn));
        ApplicationId open = filed();
        ApplicationId ended = filed();
        long version = uc(RecordIntake.class)
                .record(
                        People.INTAKE,
                        ended,
                        uc(OpenCase.class).open(People.INTAKE, ended).version());
        uc(DraftDisposition.class).draft(proved(People.REVIEWER), ended, version, new Proposal.Grant("", List.of()));
        journey.deliver();
        ApplicationId draft = draft();
        Installation.CLOCK.forward(Duration.ofDays(29));
        uc(ForgetNumbers.class).forget();
        assertEquals(3, kept(ended));
        Installation.CLOCK.forward(Duration.ofDays(2));
        uc(ForgetNumbers.class).forget();
        assertEquals(0, kept(ended));
        assertEquals(List.of(), uc(OpenCase.class).open(People.INTAKE, ended).numbers());
        assertThrows(NotFound.class, () -> uc(RevealNumber.class).reveal(proved(People.INTAKE), ended, "own_number"));
        assertEquals(3, kept(open));
        assertEquals(3, kept(draft));
        Installation.CLOCK.forward(Duration.ofDays(150));
        uc(ForgetNumbers.class).forget();
        assertEquals(0, kept(draft));
        assertEquals(3, kept(open), "an open case needs them, however long it takes");
        assertTrue(stored(draft).at("own_number").isEmpty());
        assertTrue(uc(OpenApplication.class)
                .open(People.YAMADA.asApplicant(), draft)
                .evaluation()
                .blocksFiling());
    }

    @Test
    void freeTextThatHoldsANumberIsRefusedBeforeStorage() throws Exception {
        ApplicationId id =
                journey.draft(People.YAMADA, "test-numbers", answers().with("note", "前の備考"));
        long version =
                uc(OpenApplication.class).open(People.YAMADA.asApplicant(), id).version();
        Answers risky = stored(id).with("note", "番号は456789012346です").with("applicant_name", "山田 花子");
        FindingsRemain refused = assertThrows(FindingsRemain.class, () -> uc(SaveAnswers.class)
                .save(People.YAMADA.asApplicant(), id, version, risky));
        assertEquals("note", refused.findings().get(0).path());
        assertEquals(Optional.of("山田 太郎"), stored(id).at("applicant_name"));
        SavedDraft rest =
                uc(SaveAnswers.class).saveRest(People.YAMADA.asApplicant(), id, version, risky, Optional.empty());
        assertEquals("individual-number-refused", rest.refused().get(0).code());
        assertEquals(Optional.of("前の備考"), stored(id).at("note"));
        assertEquals(Optional.of("山田 花子"), stored(id).at("applicant_name"));
        new Canary("456789012346").assertAbsentFromDatabase(installation.database());
        assertFalse(stored(id).toJsonText().contains("456789012346"));
    }
}
