package jp.madoguchi.workflow.usecase.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What officials keep beside a case.
 *
 * @param notes oldest first
 * @param followUpOn when somebody wants to look again; the due day is another thing
 * @param labels the office's words on it, at most five
 */
public record CaseMemo(List<Note> notes, Optional<LocalDate> followUpOn, List<String> labels) {
    public CaseMemo {
        notes = List.copyOf(notes);
        labels = List.copyOf(labels);
    }

    /**
     * An internal note (内部メモ).
     *
     * @param text what it says
     * @param by name of who wrote it
     * @param at when
     */
    public record Note(String text, String by, Instant at) {}
}
