package jp.madoguchi.web.official.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.web.official.CaseActs;
import jp.madoguchi.web.official.Complaints;
import jp.madoguchi.web.official.OfficialSession;
import jp.madoguchi.web.official.Posted;
import jp.madoguchi.web.official.StepUpField;
import jp.madoguchi.web.official.Words;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.Role;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.payment.PaymentView;
import jp.madoguchi.workflow.usecase.payment.RefundOverpayment;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;
import jp.madoguchi.workflow.usecase.payment.WaivePayment;
import org.jspecify.annotations.Nullable;

/** What one case owes; waivers and refunds. */
@Named("casePayments")
@RequestScoped
public class CasePaymentScreen {
    private final ShowPayments show;
    private final WaivePayment waive;
    private final RefundOverpayment refund;
    private final OfficialSession session;
    private final CaseActs acts;
    private final StepUpField stepUp;
    private final Complaints complaints;
    private final Posted posted;
    private final Words words;
    private @Nullable List<PaymentView> payments;

    @Inject
    public CasePaymentScreen(
            ShowPayments show,
            WaivePayment waive,
            RefundOverpayment refund,
            OfficialSession session,
            CaseActs acts,
            StepUpField stepUp,
            Complaints complaints,
            Posted posted,
            Words words) {
        this.show = show;
        this.waive = waive;
        this.refund = refund;
        this.session = session;
        this.acts = acts;
        this.stepUp = stepUp;
        this.complaints = complaints;
        this.posted = posted;
        this.words = words;
    }

    /** The case's demands; none if the case does not exist for this official. */
    public List<PaymentView> getPayments() {
        List<PaymentView> loaded = payments;
        if (loaded == null) {
            loaded = load();
            payments = loaded;
        }
        return loaded;
    }

    private List<PaymentView> load() {
        Optional<ApplicationId> id = posted.caseId();
        if (id.isEmpty()) {
            return List.of();
        }
        try {
            return show.of(session.required(), id.get());
        } catch (RuleViolation notTheirs) {
            return List.of();
        }
    }

    /** What is still owed in all, in words; empty if nothing. */
    public String getOwed() {
        long owed = getPayments().stream()
                .mapToLong(payment -> payment.demand().owedYen())
                .sum();
        return owed == 0 ? "" : yen(owed);
    }

    /** An amount in words. */
    public String yen(long yen) {
        return words.say("case.fee.yen", String.format(Locale.ROOT, "%,d", yen));
    }

    /** The state in words. */
    public String state(PaymentView payment) {
        return words.say("demand."
                + (payment.overdue() ? "OVERDUE" : payment.demand().state().name()));
    }

    /** Colour of the state's tag. */
    public String colour(PaymentView payment) {
        return switch (payment.demand().state()) {
            case OPEN -> payment.overdue() ? "red" : "yellow";
            case SETTLED -> "green";
            case OVERPAID -> "yellow";
            case CANCELLED -> "";
        };
    }

    /** Whether this official may waive it. */
    public boolean waivable(PaymentView payment) {
        Demand demand = payment.demand();
        return may(demand.office())
                && !payment.grounds().isEmpty()
                && demand.cancelledAt().isEmpty()
                && demand.amountYen() > demand.waivedYen();
    }

    /** Whether this official may have an over-payment paid back. */
    public boolean refundable(PaymentView payment) {
        return may(payment.demand().office()) && payment.demand().overpaidYen() > 0;
    }

    private boolean may(OfficeId office) {
        Official official = session.required();
        return official.holds(office, Role.REVIEWER, Role.APPROVER);
    }

    /** What was typed, shown again where it was refused. */
    public String typed(String name) {
        return posted.text(name);
    }

    /** Acts as the pressed button says. */
    public @Nullable String act() {
        String[] pressed = posted.text("act").split(" ", 2);
        if (pressed.length < 2 || !pressed[1].matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(pressed[1]);
        return switch (pressed[0]) {
            case "waive" -> waive(number);
            case "refund" ->
                stepUp.proved()
                        ? acts.carryOut(
                                "act.done.refund", (actor, id, version) -> refund.refund(actor, id, version, number))
                        : null;
            default -> null;
        };
    }

    private @Nullable String waive(int number) {
        String yen = posted.text("yen" + number).replaceAll("[,円]", "");
        String ground = posted.text("ground" + number);
        String reason = posted.text("reason" + number);
        if (!yen.matches("[1-9]\\d{0,11}")) {
            complaints.about("yen" + number, words.say("casepayment.error.yen"));
        }
        if (!ground.matches("\\d{1,3}")) {
            complaints.about("ground" + number, words.say("casepayment.error.ground"));
        }
        if (reason.isEmpty()) {
            complaints.about("reason" + number, words.say("casepayment.error.reason"));
        }
        if (complaints.isAny() || !stepUp.proved()) {
            return null;
        }
        return acts.carryOut(
                "act.done.waive",
                (actor, id, version) ->
                        waive.waive(actor, id, version, number, Long.parseLong(yen), Integer.parseInt(ground), reason));
    }
}
