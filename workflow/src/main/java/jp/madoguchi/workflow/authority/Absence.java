package jp.madoguchi.workflow.authority;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * An absence (不在).
 *
 * @param id which entry
 * @param official who is away
 * @param deputy who decides meanwhile (代決者)
 * @param from first day
 * @param until last day
 */
public record Absence(UUID id, OfficialId official, OfficialId deputy, LocalDate from, LocalDate until) {
    /** Days that one entry may last. */
    public static final int LONGEST_DAYS = 366;

    /** Whether two absences share a day. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !first.isAfter(until) && !last.isBefore(from);
    }
}
