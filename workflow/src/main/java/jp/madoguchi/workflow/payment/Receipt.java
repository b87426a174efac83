package jp.madoguchi.workflow.payment;

import java.time.LocalDate;

/**
 * Money that came in (収納), as a reconciliation file tells it.
 *
 * @param line line of the file, from 1
 * @param transactionId the channel's own id: the same one never counts twice
 * @param paymentNumber 納付番号 as the payer typed it
 * @param amountYen over 0
 * @param paidOn day of payment
 */
public record Receipt(int line, String transactionId, String paymentNumber, long amountYen, LocalDate paidOn) {}
