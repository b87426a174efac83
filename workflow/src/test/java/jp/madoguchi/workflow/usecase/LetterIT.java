package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.review.AdministrativeGuidance;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.dispatch.DispatchRow;
import jp.madoguchi.workflow.usecase.dispatch.ListDispatches;
import jp.madoguchi.workflow.usecase.dispatch.PrintLetter;
import jp.madoguchi.workflow.usecase.dispatch.RecordReturn;
import jp.madoguchi.workflow.usecase.dispatch.SendDispatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who has no account, or chose no electronic delivery, is asked and told by post. */
class LetterIT {
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

    private static LocalDate today() {
        return LocalDate.now(Installation.CLOCK);
    }

    private ApplicationId entered() throws Exception {
        ApplicationId id = uc(EnterApplication.class)
                .begin(
                        People.EISEI_REVIEWER,
                        new EnterApplication.Counter(
                                "test-permit",
                                Channel.PAPER,
                                today(),
                                false,
                                "紙 花子",
                                "まどぐち県みなと市本町3番",
                                "",
                                Optional.empty()));
        EntryView entry = uc(RecordEntry.class).open(People.EISEI_REVIEWER, id);
        uc(SaveAnswers.class).save(entry.applicant(), id, entry.version(), Journey.answers("紙 花子"));
        long version = uc(RecordEntry.class).open(People.EISEI_REVIEWER, id).version();
        uc(RecordEntry.class).record(People.EISEI_REVIEWER, id, version, true);
        journey.deliver();
        return id;
    }

    private long version(ApplicationId id) throws Exception {
        return journey.version(People.EISEI_REVIEWER, id);
    }

    private List<Dispatch> dispatches(ApplicationId id) throws Exception {
        return uc(ListDispatches.class).of(People.EISEI_REVIEWER, id);
    }

    private void ask(ApplicationId id) throws Exception {
        uc(RequestCorrection.class)
                .request(
                        People.EISEI_REVIEWER,
                        id,
                        version(id),
                        List.of(new CorrectionItem("applicant_name", "住民票のとおりに書いてください。\uD83E\uDEE0")),
                        today().plusDays(14));
    }

    private String texts(ApplicationId id) {
        return installation
                .database()
                .text(
                        "select array_to_string(paragraphs || items || closing, '|') from letter"
                                + " where application_id = ? order by number desc limit 1",
                        id.value());
    }

    @Test
    void aCorrectionRequestGoesByPostComesBackAndGoesAgain() throws Exception {
        ApplicationId id = entered();
        ask(id);
        DispatchRow row = uc(ListDispatches.class).waiting(People.EISEI_REVIEWER).stream()
                .filter(each -> each.dispatch().application().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(Dispatch.Cause.LETTER, row.dispatch().cause());
        assertEquals(Optional.of(1), row.dispatch().letter());
        assertEquals("まどぐち県みなと市本町3番", row.address());
        assertEquals("補正のお願い", row.dispatch().name().ja());
        assertTrue(texts(id).contains("住民票のとおりに書いてください。"), texts(id));

        StoredFile letter = uc(PrintLetter.class).print(People.EISEI_REVIEWER, id, 1);
        assertTrue(new String(letter.bytes(), 0, 5, StandardCharsets.US_ASCII).startsWith("%PDF-"));
        assertThrows(NotFound.class, () -> uc(PrintLetter.class).print(People.EISEI_REVIEWER, id, 2));
        assertThrows(Forbidden.class, () -> uc(PrintLetter.class).print(People.APPROVER_TWO, id, 1));
        assertThrows(NotFound.class, () -> uc(PrintLetter.class).print(People.INTAKE, id, 1));
        assertEquals(
                1,
                installation
                        .database()
                        .number(
                                "select count(*) from journal_entry where application_id = ? and act = 'LETTER_PRINTED'",
                                id.value()));

        uc(SendDispatch.class).send(People.EISEI_REVIEWER, id, version(id), 1, "", "1234");
        uc(RecordReturn.class).returned(People.EISEI_REVIEWER, id, version(id), 1, "転居先不明", Way.POST);
        assertEquals(Optional.of(1), dispatches(id).get(1).letter());
        assertEquals(Dispatch.State.WAITING, dispatches(id).get(1).state());

        CounterWord answer = new CounterWord(Channel.PAPER, today(), "紙 花子", "書き直した", Optional.empty());
        long open = uc(RecordEntry.class).open(People.EISEI_REVIEWER, id).version();
        uc(RecordEntry.class).answer(People.EISEI_REVIEWER, id, open, true, answer);
        assertEquals(Dispatch.State.CANCELLED, dispatches(id).get(1).state());
        journey.deliver();
    }

    @Test
    void guidanceAndOfferedTimesAreLettersToo() throws Exception {
        ApplicationId id = entered();
        uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version(id));
        uc(GiveGuidance.class)
                .give(People.EISEI_REVIEWER, id, version(id), AdministrativeGuidance.Aim.CHANGE, "看板を小さくしてください。");
        assertTrue(texts(id).contains("看板を小さくしてください。"), texts(id));
        assertTrue(texts(id).contains("応じるかどうかは任意"), texts(id));
        uc(ArrangeInspection.class)
                .offer(
                        People.EISEI_REVIEWER,
                        id,
                        version(id),
                        "本町3番の店",
                        List.of(today().plusDays(3)
                                .atTime(10, 30)
                                .atZone(Installation.CLOCK.getZone())
                                .toInstant()));
        assertTrue(texts(id).contains("本町3番の店") && texts(id).contains("10時30分"), texts(id));
        assertEquals(2, dispatches(id).size());
        uc(WithdrawApplication.class)
                .enter(
                        People.EISEI_REVIEWER,
                        id,
                        version(id),
                        "",
                        new CounterWord(Channel.TELEPHONE, today(), "紙 花子", "取り下げます", Optional.empty()));
        assertTrue(dispatches(id).stream().allMatch(each -> each.state() == Dispatch.State.CANCELLED));
        journey.deliver();
    }

    /** What was answered before the letter went is not sent; a new offer's letter takes the place of the one before. */
    @Test
    void aLetterThatIsAnsweredBeforeItGoesIsNotSent() throws Exception {
        ApplicationId id = entered();
        uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, version(id));
        uc(GiveGuidance.class)
                .give(People.EISEI_REVIEWER, id, version(id), AdministrativeGuidance.Aim.CHANGE, "看板を小さくしてください。");
        Instant slot = offer(id, 3);
        CounterWord word = new CounterWord(Channel.TELEPHONE, today(), "紙 花子", "電話で", Optional.empty());
        uc(AnswerGuidance.class).enter(People.EISEI_REVIEWER, id, version(id), 1, true, word);
        assertEquals(List.of(Dispatch.State.CANCELLED, Dispatch.State.WAITING), states(id));
        slot = offer(id, 4);
        assertEquals(List.of(Dispatch.State.CANCELLED, Dispatch.State.CANCELLED, Dispatch.State.WAITING), states(id));
        uc(ArrangeInspection.class).enterPick(People.EISEI_REVIEWER, id, version(id), slot, word);
        assertTrue(states(id).stream().allMatch(Dispatch.State.CANCELLED::equals), () -> "still waiting");
        journey.deliver();
    }

    private Instant offer(ApplicationId id, int days) throws Exception {
        Instant slot = today().plusDays(days)
                .atTime(10, 30)
                .atZone(Installation.CLOCK.getZone())
                .toInstant();
        uc(ArrangeInspection.class).offer(People.EISEI_REVIEWER, id, version(id), "本町3番の店", List.of(slot));
        return slot;
    }

    private List<Dispatch.State> states(ApplicationId id) throws Exception {
        return dispatches(id).stream().map(Dispatch::state).toList();
    }

    @Test
    void whoChoseTheElectronicWayGetsNoLetterAndWhoChoseThePostDoes() throws Exception {
        for (Map.Entry<String, Integer> each :
                Map.of("electronic", 0, "post", 1).entrySet()) {
            ApplicationId id = journey.draft(
                    People.YAMADA,
                    "test-tag",
                    Journey.answers("山田 太郎")
                            .with(
                                    "address",
                                    Map.of(
                                            "postal_code", "105-0003",
                                            "prefecture", "まどぐち県",
                                            "city", "みなと市",
                                            "street", "本町1番"))
                            .with("delivery", each.getKey()));
            journey.file(People.YAMADA, id, People.YAMADA_KEY);
            journey.deliver();
            uc(RequestCorrection.class)
                    .request(
                            People.INTAKE,
                            id,
                            journey.version(People.INTAKE, id),
                            List.of(new CorrectionItem("applicant_name", "住民票のとおりに書いてください。")),
                            today().plusDays(14));
            assertEquals(
                    each.getValue(),
                    uc(ListDispatches.class).of(People.INTAKE, id).size(),
                    each.getKey());
        }
    }
}
