package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An issued document, without its bytes.
 *
 * @param number 1, 2, … within the case
 * @param title its title
 * @param documentNumber 文書番号
 * @param issuedAt when
 * @param validUntil the last day of what it grants; empty if that does not end
 */
public record DocumentRow(
        int number, String title, String documentNumber, Instant issuedAt, Optional<LocalDate> validUntil) {}
