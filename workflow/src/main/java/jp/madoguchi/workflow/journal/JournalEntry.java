package jp.madoguchi.workflow.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the legal record; ids and outcomes only, never personal data.
 *
 * @param id ordered by time
 * @param agency whose record
 * @param application which case, if any
 * @param act what
 * @param actor who: {@code party:…}, {@code official:…} or {@code system}
 * @param at when, in microseconds as the database keeps them
 * @param detail outcome, number or reason code
 */
public record JournalEntry(
        UUID id, String agency, Optional<UUID> application, String act, String actor, Instant at, String detail) {
    public JournalEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** SHA-256 over the entry, as a Merkle leaf (RFC 6962: a zero byte first, so no leaf can pass for a node). */
    public byte[] leaf() {
        Hashes.Writer writer = Hashes.writer((byte) 0);
        writer.text(id.toString());
        writer.text(agency);
        writer.text(application.map(UUID::toString).orElse(""));
        writer.text(act);
        writer.text(actor);
        writer.text(at.toString());
        writer.text(detail);
        return writer.sha256();
    }
}
