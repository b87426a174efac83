package jp.madoguchi.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.disposition.Proposal;
import jp.madoguchi.workflow.disposition.RefusalGround;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Match;
import jp.madoguchi.workflow.payment.Reconciliation;
import jp.madoguchi.workflow.payment.ReconciliationRejected;
import jp.madoguchi.workflow.payment.SlipChannel;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.rule.FindingsRemain;
import jp.madoguchi.workflow.rule.Forbidden;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.Journey;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.testing.TestProcedures;
import jp.madoguchi.workflow.usecase.payment.PaymentView;
import jp.madoguchi.workflow.usecase.payment.PrintSlip;
import jp.madoguchi.workflow.usecase.payment.ReconcilePayments;
import jp.madoguchi.workflow.usecase.payment.RefundOverpayment;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;
import jp.madoguchi.workflow.usecase.payment.WaivePayment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PaymentIT {
    private static final Official REVIEWER = People.APPROVER;

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

    private ApplicationId filed(String note) throws Exception {
        ApplicationId id = journey.draft(
                People.SHOKUDO, "test-fee", Journey.answers("株式会社みなと食堂").with("note", note));
        journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY);
        journey.deliver();
        return id;
    }

    private List<PaymentView> payments(ApplicationId id) throws Exception {
        return uc(ShowPayments.class).of(People.SHOKUDO.asApplicant(), id);
    }

    private Demand fee(ApplicationId id) throws Exception {
        return payments(id).get(0).demand();
    }

    private static String line(Demand demand, long yen) {
        return line(UUID.randomUUID().toString(), demand.slip().paymentNumber(), yen);
    }

    private static String line(String transaction, String number, long yen) {
        return transaction + "," + number + "," + yen + "," + LocalDate.now(Installation.CLOCK) + "\n";
    }

    private static byte[] file(String... lines) {
        return (SlipChannel.HEADER + "\n" + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private Reconciliation take(String... lines) throws Exception {
        return uc(ReconcilePayments.class).take(REVIEWER, file(lines));
    }

    private long intake(ApplicationId id) throws Exception {
        return uc(RecordIntake.class).record(People.EISEI_REVIEWER, id, journey.version(People.EISEI_REVIEWER, id));
    }

    private long grant(ApplicationId id, long version) throws Exception {
        return uc(DraftDisposition.class)
                .draft(Journey.steppedUp(REVIEWER), id, version, new Proposal.Grant("", List.of()));
    }

    @Test
    void arrivalDemandsWhatTheDefinitionSaysWhateverTheAnswersSay() throws Exception {
        ApplicationId id = filed("大臣");
        List<PaymentView> payments = payments(id);
        assertEquals(2, payments.size());
        assertEquals(PaymentRule.Kind.FEE, fee(id).kind());
        assertEquals(19_000, fee(id).owedYen());
        assertEquals("手数料", fee(id).name().ja());
        assertEquals(LocalDate.now(Installation.CLOCK).plusDays(14), fee(id).dueOn());
        Demand tax = payments.get(1).demand();
        assertEquals(PaymentRule.Kind.TAX, tax.kind());
        assertEquals(90_000, tax.owedYen());
        assertNotEquals(fee(id).slip().paymentNumber(), tax.slip().paymentNumber());
        assertThrows(NotFound.class, () -> uc(ShowPayments.class).of(People.SUZUKI.asApplicant(), id));
        assertThrows(NotFound.class, () -> uc(ShowPayments.class).of(People.REVIEWER, id));
    }

    @Test
    void theClockStandsStillUntilThePaymentComes() throws Exception {
        ApplicationId id = filed("");
        LocalDate due = uc(OpenCase.class).open(REVIEWER, id).dueOn().orElseThrow();
        Installation.CLOCK.forward(Duration.ofDays(5));
        take(line(fee(id), 10_000));
        assertEquals(1, pauses(id, "resumed_at is null"));
        take(line(fee(id), 9_000));
        assertEquals(0, pauses(id, "resumed_at is null"));
        assertTrue(uc(OpenCase.class).open(REVIEWER, id).dueOn().orElseThrow().isAfter(due.plusDays(3)));
    }

    private long pauses(ApplicationId id, String condition) {
        return installation
                .database()
                .number("select count(*) from clock_pause where application_id = ? and " + condition, id.value());
    }

    @Test
    void noAnswerCanNameAnAmount() throws Exception {
        ApplicationId id = journey.draft(
                People.SHOKUDO, "test-fee", Journey.answers("株式会社みなと食堂").with("fee", 1));
        assertThrows(FindingsRemain.class, () -> journey.file(People.SHOKUDO, id, People.SHOKUDO_KEY));
    }

    @Test
    void grantWaitsForThePaymentAndDemandsTheCharge() throws Exception {
        ApplicationId id = filed("");
        long version = intake(id);
        assertEquals(
                NotAllowedNow.Reason.NOT_PAID,
                assertThrows(NotAllowedNow.class, () -> grant(id, version)).reason());
        Demand fee = fee(id);
        assertEquals(Match.EXACT, take(line(fee, 19_000)).lines().get(0).match());
        assertEquals(Demand.State.SETTLED, fee(id).state());
        grant(id, journey.version(REVIEWER, id));
        Demand charge = payments(id).get(1).demand();
        assertEquals(PaymentRule.Kind.CHARGE, charge.kind());
        assertEquals(2401, charge.owedYen());
        journey.deliver();
        assertEquals(
                ApplicationState.ISSUED,
                uc(TrackApplication.class)
                        .status(People.SHOKUDO.asApplicant(), id)
                        .state());
        List<String> mails = installation.mails().stream()
                .filter(mail -> mail.messageId().startsWith(id.toString()))
                .map(mail -> mail.messageId().split("[.]", -1)[1])
                .toList();
        assertTrue(mails.contains("PAYMENT_RECEIVED"), mails.toString());
        assertTrue(mails.contains("PAYMENT_DEMANDED"), mails.toString());
    }

    @Test
    void refusalNeedsNoPaymentAndKeepsWhatWasPaid() throws Exception {
        ApplicationId id = filed("");
        take(line(fee(id), 19_000));
        intake(id);
        uc(DraftDisposition.class)
                .draft(
                        Journey.steppedUp(REVIEWER),
                        id,
                        journey.version(REVIEWER, id),
                        new Proposal.Refusal(RefusalGround.SUBSTANTIVE, "基準に合わない。", "試験基準"));
        long version = journey.version(REVIEWER, id);
        assertEquals(
                NotAllowedNow.Reason.AMOUNT_TOO_HIGH,
                assertThrows(NotAllowedNow.class, () -> uc(RefundOverpayment.class)
                                .refund(Journey.steppedUp(REVIEWER), id, version, 1))
                        .reason());
    }

    @Test
    void aFileIsShownFirstAndCountsOnceHoweverOftenItComes() throws Exception {
        Demand exact = fee(filed(""));
        Demand over = fee(filed(""));
        Demand under = fee(filed(""));
        String first = line(exact, 19_000);
        String contradiction = first.split(",", -1)[0] + "," + exact.slip().paymentNumber() + ",5,2026-01-05\n";
        byte[] file = file(
                first,
                first,
                contradiction,
                line(over, 20_000),
                line(under, 9_000),
                line("T-unknown-" + UUID.randomUUID(), "9999999999999999", 100));
        Map<Match, Long> expected = Map.of(
                Match.EXACT, 1L,
                Match.OVER, 1L,
                Match.UNDER, 1L,
                Match.UNKNOWN, 1L,
                Match.DUPLICATE, 1L,
                Match.CONTRADICTORY, 1L);
        assertEquals(
                expected, uc(ReconcilePayments.class).preview(REVIEWER, file).counts());
        assertEquals(19_000, fee(exact.application()).owedYen());
        assertEquals(expected, uc(ReconcilePayments.class).take(REVIEWER, file).counts());
        Map<Match, Long> again =
                uc(ReconcilePayments.class).take(REVIEWER, file).counts();
        assertEquals(5, again.get(Match.DUPLICATE));
        assertEquals(1, again.get(Match.CONTRADICTORY));
        assertEquals(0, fee(exact.application()).owedYen());
        assertEquals(0, fee(exact.application()).overpaidYen());
        assertEquals(1_000, fee(over.application()).overpaidYen());
        assertEquals(10_000, fee(under.application()).owedYen());
    }

    @Test
    void twoOfficialsWhoTakeInTheSameFileAtOnceCountItOnce() throws Exception {
        Demand demand = fee(filed(""));
        byte[] file = file(line(demand, 19_000));
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> takes = new ArrayList<>();
            for (Official official : List.of(REVIEWER, People.EISEI_REVIEWER)) {
                takes.add(() -> {
                    try {
                        return uc(ReconcilePayments.class)
                                        .take(official, file)
                                        .counts()
                                        .get(Match.EXACT)
                                == 1;
                    } catch (RuntimeException lost) {
                        return false;
                    }
                });
            }
            int won = 0;
            for (var take : both.invokeAll(takes)) {
                won += take.get() ? 1 : 0;
            }
            assertEquals(1, won);
        } finally {
            both.shutdown();
        }
        assertEquals(19_000, fee(demand.application()).paidYen());
    }

    @Test
    void aFileThatCannotBeReadNamesItsLines() throws Exception {
        byte[] file = file("T1,1234567890123456,100,2026-01-05\n", "T2,x,0,yesterday\n", "T3\n");
        ReconciliationRejected rejected = assertThrows(
                ReconciliationRejected.class, () -> uc(ReconcilePayments.class).take(REVIEWER, file));
        assertEquals(
                List.of(
                        new ReconciliationRejected.Fault(3, ReconciliationRejected.Reason.PAYMENT_NUMBER),
                        new ReconciliationRejected.Fault(3, ReconciliationRejected.Reason.AMOUNT),
                        new ReconciliationRejected.Fault(3, ReconciliationRejected.Reason.DAY),
                        new ReconciliationRejected.Fault(4, ReconciliationRejected.Reason.COLUMNS)),
                rejected.faults());
        assertThrows(Forbidden.class, () -> uc(ReconcilePayments.class).preview(People.APPROVER_TWO, file("")));
        assertThrows(ReconciliationRejected.class, () -> uc(ReconcilePayments.class)
                .preview(REVIEWER, new byte[] {(byte) 0xff, 0}));
    }

    @Test
    void waiverNeedsGroundReasonAndStepUpAndOnlyTheSurplusGoesBack() throws Exception {
        ApplicationId id = filed("");
        take(line(fee(id), 19_000));
        long version = journey.version(REVIEWER, id);
        WaivePayment waive = uc(WaivePayment.class);
        Official proved = Journey.steppedUp(REVIEWER);
        assertEquals(
                Forbidden.Reason.STEP_UP_NEEDED,
                assertThrows(Forbidden.class, () -> waive.waive(REVIEWER, id, version, 1, 9_500, 0, "受給証明書"))
                        .reason());
        assertThrows(NotAllowedNow.class, () -> waive.waive(proved, id, version, 1, 9_500, 0, " "));
        assertThrows(NotFound.class, () -> waive.waive(proved, id, version, 1, 9_500, 7, "理由"));
        assertThrows(NotAllowedNow.class, () -> waive.waive(proved, id, version, 1, 19_001, 0, "理由"));
        long waived = waive.waive(proved, id, version, 1, 9_500, 0, "受給証明書を確認した。");
        assertEquals(9_500, fee(id).overpaidYen());
        assertEquals(Demand.State.OVERPAID, fee(id).state());
        assertEquals("生活保護を受けている者", payments(id).get(0).waivers().get(0).ground());
        long refunded = uc(RefundOverpayment.class).refund(proved, id, waived, 1);
        assertEquals(0, fee(id).overpaidYen());
        assertEquals(0, fee(id).owedYen());
        assertThrows(NotAllowedNow.class, () -> uc(RefundOverpayment.class).refund(proved, id, refunded, 1));
    }

    @Test
    void withdrawalEndsWhatIsUnpaidAndKeepsWhatIsPaid() throws Exception {
        ApplicationId unpaid = filed("");
        uc(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), unpaid, "");
        assertEquals(Demand.State.CANCELLED, fee(unpaid).state());
        ApplicationId paid = filed("");
        take(line(fee(paid), 19_000));
        uc(WithdrawApplication.class).withdraw(People.SHOKUDO.asApplicant(), paid, "");
        assertEquals(Demand.State.SETTLED, fee(paid).state());
        assertEquals(0, fee(paid).overpaidYen());
        assertEquals(Match.OVER, take(line(fee(unpaid), 19_000)).lines().get(0).match());
        assertEquals(19_000, fee(unpaid).overpaidYen());
    }

    @Test
    void aCorrectionThatOwesMoreOpensThePaymentAgain() throws Exception {
        ApplicationId id = filed("");
        take(line(fee(id), 19_000));
        long version = intake(id);
        uc(RequestCorrection.class)
                .request(
                        People.EISEI_REVIEWER,
                        id,
                        version,
                        List.of(new CorrectionItem("note", "店の数")),
                        LocalDate.now(Installation.CLOCK).plusDays(14));
        var view = uc(OpenApplication.class).open(People.SHOKUDO.asApplicant(), id);
        journey.save(People.SHOKUDO, id, view.answers().with("note", "二店"));
        uc(AnswerCorrection.class)
                .answer(
                        People.SHOKUDO.asApplicant(),
                        id,
                        1,
                        Journey.key(),
                        journey.sign(People.SHOKUDO, id, People.SHOKUDO_KEY));
        assertEquals(1, payments(id).size());
        assertEquals(19_000, fee(id).owedYen());
        assertEquals(Demand.State.OPEN, fee(id).state());
    }

    @Test
    void theSlipIsPrintedInThreeLanguagesWhileSomethingIsOwed() throws Exception {
        ApplicationId id = filed("");
        for (Locale locale : List.of(Locale.JAPAN, Locale.forLanguageTag("ja-x-easy"), Locale.ENGLISH)) {
            byte[] pdf = uc(PrintSlip.class)
                    .print(People.SHOKUDO.asApplicant(), id, 1, locale)
                    .bytes();
            assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
            Path kept = Path.of("target", "slip-" + locale.toLanguageTag() + ".pdf");
            Files.write(kept, pdf);
        }
        take(line(fee(id), 19_000));
        assertThrows(NotAllowedNow.class, () -> uc(PrintSlip.class)
                .print(People.SHOKUDO.asApplicant(), id, 1, Locale.JAPAN));
    }

    @Test
    void officesSeeWhatTheyWaitForAndWhatTheyOweBack() throws Exception {
        ApplicationId open = filed("");
        ApplicationId over = filed("");
        take(line(fee(over), 50_000));
        List<ApplicationId> waiting = uc(ShowPayments.class).open(REVIEWER, false).stream()
                .map(one -> one.demand().application())
                .toList();
        assertTrue(waiting.contains(open));
        assertFalse(waiting.contains(over));
        assertTrue(uc(ShowPayments.class).open(REVIEWER, true).stream()
                .anyMatch(one ->
                        one.demand().application().equals(over) && one.demand().overpaidYen() == 31_000));
        assertTrue(uc(ShowPayments.class).open(People.REVIEWER, false).stream()
                .noneMatch(one -> one.demand().application().equals(open)));
    }
}
