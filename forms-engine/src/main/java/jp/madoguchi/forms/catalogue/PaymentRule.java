package jp.madoguchi.forms.catalogue;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.rule.EvaluationStopped;
import jp.madoguchi.forms.template.DocumentExpression;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * Something to be paid for a case: {@code payments} of {@code procedure.yaml}.
 *
 * @param kind what it is in law
 * @param name what people call it: 手数料, 占用料, 登録免許税
 * @param when which applications owe it; empty if all do
 * @param amount yen; empty if the procedure's fee table tells it
 * @param due from when it is owed
 * @param withinDays days from the demand to the last day of payment, 1–365
 * @param blocksGrant whether what was asked for is granted only after payment
 * @param waiverGrounds grounds of a waiver (減免); empty if there is none
 */
public record PaymentRule(
        Kind kind,
        LocalizedText name,
        Optional<DocumentExpression> when,
        Optional<DocumentExpression> amount,
        Due due,
        int withinDays,
        boolean blocksGrant,
        List<LocalizedText> waiverGrounds) {

    /** Amounts with more digits are nothing that anybody can pay. */
    private static final int MOST_DIGITS = 15;

    /** What a payment is in law. */
    public enum Kind {
        /** 手数料: for the examination; kept on refusal and withdrawal (地方自治法 art. 227). */
        FEE,
        /** 占用料 and the like: for the use that was granted. */
        CHARGE,
        /** 登録免許税 and the like. */
        TAX;

        /** What it is called where the procedure says nothing else. */
        LocalizedText usualName() {
            return switch (this) {
                case FEE -> new LocalizedText("手数料", "お金（手数料）", "Fee");
                case CHARGE -> new LocalizedText("占用料", "使う お金（占用料）", "Charge");
                case TAX -> new LocalizedText("登録免許税", "登録の 税金（登録免許税）", "Registration and licence tax");
            };
        }
    }

    /** From when it is owed. */
    public enum Due {
        /** From arrival: until it is paid the standard period pauses. */
        ARRIVAL,
        /** From the grant. */
        GRANT
    }

    public PaymentRule {
        waiverGrounds = List.copyOf(waiverGrounds);
        if (withinDays < 1 || withinDays > 365) {
            throw new IllegalArgumentException("1–365 days, was " + withinDays);
        }
    }

    /** The fee of a procedure that says no more than its table. */
    static PaymentRule ofTable() {
        return new PaymentRule(
                Kind.FEE, Kind.FEE.usualName(), Optional.empty(), Optional.empty(), Due.ARRIVAL, 30, false, List.of());
    }

    /**
     * What these answers owe, in whole yen; empty if nothing, or if it cannot be told yet.
     *
     * @param evaluation of the answers
     * @param arrivedOn day of arrival, before it the day of the look
     */
    public Optional<Long> yen(Evaluation evaluation, LocalDate arrivedOn) {
        try {
            return owed(evaluation, arrivedOn);
        } catch (EvaluationStopped tooMuch) {
            return Optional.empty();
        }
    }

    /** The same, stopping where it exceeds the limits of an evaluation. */
    Optional<Long> owed(Evaluation evaluation, LocalDate arrivedOn) {
        if (when.isPresent() && !when.get().isTrue(evaluation, arrivedOn, arrivedOn)) {
            return Optional.empty();
        }
        Optional<Long> yen = amount.isPresent()
                ? amount.get()
                        .number(evaluation, arrivedOn, arrivedOn)
                        .filter(value -> value.precision() - value.scale() <= MOST_DIGITS)
                        .map(value -> value.setScale(0, RoundingMode.DOWN).longValue())
                : evaluation.feeYen();
        return yen.filter(owed -> owed > 0);
    }
}
