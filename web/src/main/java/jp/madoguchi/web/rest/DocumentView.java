package jp.madoguchi.web.rest;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflow.usecase.DocumentRow;

/** An issued document, to be fetched below {@code documents/{number}}. */
record DocumentView(int number, String title, String documentNumber, Instant issuedAt) {
    static List<DocumentView> all(List<DocumentRow> rows) {
        return rows.stream()
                .map(row -> new DocumentView(row.number(), row.title(), row.documentNumber(), row.issuedAt()))
                .toList();
    }
}
