package jp.madoguchi.workflow.payment;

import java.util.List;

/** A reconciliation file that cannot be read; nothing of it was taken. */
public final class ReconciliationRejected extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a line; message key {@code reconciliation.<name>}. */
    public enum Reason {
        /** Not UTF-8. */
        ENCODING,
        /** The first line does not name the columns. */
        HEADER,
        /** Too few or too many values. */
        COLUMNS,
        /** The transaction's id is missing or has other characters than letters, digits and hyphens. */
        TRANSACTION,
        /** No payment number of 1–20 digits. */
        PAYMENT_NUMBER,
        /** No whole amount of 1–999,999,999,999 yen. */
        AMOUNT,
        /** No day in the form 2026-11-22. */
        DAY,
        /** More lines than one file may have. */
        TOO_LONG
    }

    /**
     * A line that is wrong.
     *
     * @param line from 1
     * @param reason what is wrong
     */
    public record Fault(int line, Reason reason) {}

    private final transient List<Fault> faults;

    public ReconciliationRejected(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
