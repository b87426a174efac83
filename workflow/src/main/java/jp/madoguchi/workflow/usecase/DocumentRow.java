package jp.madoguchi.workflow.usecase;

import java.time.Instant;

/**
 * An issued document, without its bytes.
 *
 * @param number 1, 2, … within the case
 * @param title its title
 * @param documentNumber 文書番号
 * @param issuedAt when
 */
public record DocumentRow(int number, String title, String documentNumber, Instant issuedAt) {}
