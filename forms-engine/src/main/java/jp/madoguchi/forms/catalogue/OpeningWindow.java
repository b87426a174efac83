package jp.madoguchi.forms.catalogue;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a procedure can be begun and filed (受付期間), in the office's time. Outside it nobody can begin or file; what has
 * arrived is handled as usual.
 *
 * @param from the first moment; always open before {@code until} if absent
 * @param until the last moment, included; open without end if absent
 */
public record OpeningWindow(Optional<LocalDateTime> from, Optional<LocalDateTime> until) {

    /** Always open. */
    public static final OpeningWindow ALWAYS = new OpeningWindow(Optional.empty(), Optional.empty());

    /** Checks the order. */
    public OpeningWindow {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a window ends after it begins");
        }
    }

    /** Whether the procedure can be begun and filed at a moment. */
    public boolean isOpenAt(LocalDateTime moment) {
        return !isBefore(moment) && !isOver(moment);
    }

    /** Whether it has not opened yet. */
    public boolean isBefore(LocalDateTime moment) {
        return from.isPresent() && moment.isBefore(from.get());
    }

    /** Whether it has closed. */
    public boolean isOver(LocalDateTime moment) {
        return until.isPresent() && moment.isAfter(until.get());
    }
}
