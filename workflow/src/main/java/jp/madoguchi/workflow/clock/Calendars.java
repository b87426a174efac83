package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where the calendars of offices are kept. */
public interface Calendars {
    /** The calendar of an office. */
    OfficeCalendar of(AgencyId agency, OfficeId office);

    /** Says that an office is closed or open on a day against the rule. */
    void put(
            AgencyId agency,
            OfficeId office,
            LocalDate day,
            OfficeCalendar.Deviation deviation,
            OfficialId by,
            Instant at);

    /** Lets the rule stand again; false if there was no exception. */
    boolean remove(AgencyId agency, OfficeId office, LocalDate day, Instant at);

    /** The offices whose open cases are still counted by an older calendar. */
    List<Changed> changed();

    /** The open cases of an office, in the order of their ids, after one. */
    List<ApplicationId> openCases(Changed office, java.util.Optional<ApplicationId> after, int limit);

    /** Every open case is counted by the calendar as it stood at that instant. */
    void recounted(Changed office);

    /**
     * An office whose calendar changed.
     *
     * @param agency whose
     * @param office which
     * @param changedAt when
     */
    record Changed(AgencyId agency, OfficeId office, Instant changedAt) {}
}
