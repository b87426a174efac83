package jp.madoguchi.workflow.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/**
 * Something that one case owes (納付), with its slip.
 *
 * @param id which
 * @param application of which case
 * @param agency to whom
 * @param office the office in charge
 * @param number 1, 2, … within the case
 * @param rule place of the rule in the procedure's payments, from 0
 * @param kind what it is in law
 * @param name what people call it
 * @param blocksGrant whether the grant waits for it
 * @param pausesClock whether the standard period waits for it
 * @param amountYen owed before waivers, 0 if a correction took it away
 * @param waivedYen forgiven
 * @param paidYen came in
 * @param refundedYen paid back
 * @param slip its numbers
 * @param demandedAt when it was demanded
 * @param dueOn last day of payment
 * @param settledAt since when nothing is owed any more
 * @param cancelledAt since when it is not demanded any more, because the case was withdrawn unpaid
 */
public record Demand(
        UUID id,
        ApplicationId application,
        AgencyId agency,
        OfficeId office,
        int number,
        int rule,
        PaymentRule.Kind kind,
        LocalizedText name,
        boolean blocksGrant,
        boolean pausesClock,
        long amountYen,
        long waivedYen,
        long paidYen,
        long refundedYen,
        SlipNumbers slip,
        Instant demandedAt,
        LocalDate dueOn,
        Optional<Instant> settledAt,
        Optional<Instant> cancelledAt) {

    /** How a demand stands. */
    public enum State {
        /** Something is owed. */
        OPEN,
        /** Nothing is owed: paid, waived, or both. */
        SETTLED,
        /** More came in than was owed, and the difference is not paid back yet. */
        OVERPAID,
        /** Not demanded any more. */
        CANCELLED
    }

    /** What is still to be paid; 0 if nothing. */
    public long owedYen() {
        return Math.max(0, due() - kept());
    }

    /** What came in beyond what was owed and is not paid back; only this can be refunded. */
    public long overpaidYen() {
        return Math.max(0, kept() - due());
    }

    private long due() {
        return amountYen - waivedYen;
    }

    private long kept() {
        return paidYen - refundedYen;
    }

    public State state() {
        if (overpaidYen() > 0) {
            return State.OVERPAID;
        }
        if (cancelledAt.isPresent()) {
            return State.CANCELLED;
        }
        return owedYen() > 0 ? State.OPEN : State.SETTLED;
    }

    /** Whether it was still open on a day after its last one. */
    public boolean isOverdue(LocalDate today) {
        return state() == State.OPEN && today.isAfter(dueOn);
    }

    /** The same with other sums; settled when nothing is owed any more, open again when something is. */
    public Demand with(long amount, long waived, long paid, long refunded, Instant at) {
        Demand changed = copy(amount, waived, paid, refunded, settledAt, cancelledAt);
        if (changed.owedYen() > 0) {
            return changed.copy(amount, waived, paid, refunded, Optional.empty(), cancelledAt);
        }
        return changed.copy(amount, waived, paid, refunded, settledAt.or(() -> Optional.of(at)), cancelledAt);
    }

    /** The same, not demanded any more: what was paid is kept, what comes in later is paid back. */
    public Demand cancelled(Instant at) {
        return copy(waivedYen + kept(), waivedYen, paidYen, refundedYen, settledAt, Optional.of(at));
    }

    private Demand copy(
            long amount,
            long waived,
            long paid,
            long refunded,
            Optional<Instant> settled,
            Optional<Instant> cancelled) {
        return new Demand(
                id,
                application,
                agency,
                office,
                number,
                rule,
                kind,
                name,
                blocksGrant,
                pausesClock,
                amount,
                waived,
                paid,
                refunded,
                slip,
                demandedAt,
                dueOn,
                settled,
                cancelled);
    }
}
