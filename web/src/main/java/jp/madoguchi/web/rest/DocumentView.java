package jp.madoguchi.web.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.usecase.DocumentRow;

/** An issued document, to be fetched below {@code documents/{number}}. */
record DocumentView(
        int number,
        String title,
        String documentNumber,
        Instant issuedAt,
        Optional<LocalDate> validUntil,
        Optional<Instant> revokedAt,
        Optional<String> replaces,
        Optional<String> replacedBy) {
    static List<DocumentView> all(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> new DocumentView(
                        row.number(),
                        row.title(),
                        row.documentNumber(),
                        row.issuedAt(),
                        row.validUntil(),
                        row.revokedAt(),
                        row.replaces(),
                        row.replacedBy()))
                .toList();
    }
}
