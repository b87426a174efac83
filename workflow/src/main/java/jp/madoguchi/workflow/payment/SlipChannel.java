package jp.madoguchi.workflow.payment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.workflow.payment.ReconciliationRejected.Fault;
import jp.madoguchi.workflow.payment.ReconciliationRejected.Reason;

/**
 * Payment slips with Pay-easy numbers, and reconciliation by a file of comma-separated values in UTF-8: the header
 * {@code transaction_id,payment_number,amount_yen,paid_on}, then one line for each transaction.
 */
public final class SlipChannel implements PaymentChannel {
    /** The header a file begins with. */
    public static final String HEADER = "transaction_id,payment_number,amount_yen,paid_on";

    private static final int LINES = 100_000;

    private final String collector;

    /**
     * A channel.
     *
     * @param collector 収納機関番号, five digits
     * @throws IllegalArgumentException if it has another shape
     */
    public SlipChannel(String collector) {
        if (!collector.matches("\\d{5}")) {
            throw new IllegalArgumentException("a collector has five digits");
        }
        this.collector = collector;
    }

    @Override
    public SlipNumbers number(PaymentRule.Kind kind, long running) {
        String category =
                switch (kind) {
                    case FEE -> "001";
                    case CHARGE -> "002";
                    case TAX -> "003";
                };
        return SlipNumbers.of(collector, running, category);
    }

    @Override
    public List<Receipt> read(byte[] file) throws ReconciliationRejected {
        List<String> lines = text(file).lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new ReconciliationRejected(List.of(new Fault(1, Reason.HEADER)));
        }
        if (lines.size() > LINES) {
            throw new ReconciliationRejected(List.of(new Fault(LINES + 1, Reason.TOO_LONG)));
        }
        List<Fault> faults = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                receipt(i + 1, lines.get(i), receipts, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new ReconciliationRejected(faults);
        }
        return receipts;
    }

    private static String text(byte[] file) throws ReconciliationRejected {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new ReconciliationRejected(List.of(new Fault(1, Reason.ENCODING)));
        }
    }

    private static void receipt(int number, String line, List<Receipt> receipts, List<Fault> faults) {
        String[] values = line.split(",", -1);
        if (values.length != 4) {
            faults.add(new Fault(number, Reason.COLUMNS));
            return;
        }
        String transaction = values[0].strip();
        String payment = values[1].replaceAll("[ -]", "");
        String amount = values[2].strip();
        int before = faults.size();
        if (!transaction.matches("[A-Za-z0-9-]{1,64}")) {
            faults.add(new Fault(number, Reason.TRANSACTION));
        }
        if (!payment.matches("\\d{1,20}")) {
            faults.add(new Fault(number, Reason.PAYMENT_NUMBER));
        }
        if (!amount.matches("[1-9]\\d{0,11}")) {
            faults.add(new Fault(number, Reason.AMOUNT));
        }
        LocalDate paidOn = day(values[3].strip(), number, faults);
        if (faults.size() == before) {
            receipts.add(new Receipt(number, transaction, payment, Long.parseLong(amount), paidOn));
        }
    }

    private static LocalDate day(String text, int number, List<Fault> faults) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            faults.add(new Fault(number, Reason.DAY));
            return LocalDate.MIN;
        }
    }
}
