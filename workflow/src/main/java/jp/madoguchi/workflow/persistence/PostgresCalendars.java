package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.clock.Calendars;
import jp.madoguchi.workflow.clock.OfficeCalendar;
import jp.madoguchi.workflow.clock.OfficeCalendar.Deviation;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import org.jspecify.annotations.Nullable;

/**
 * Calendars in PostgreSQL, remembered for some seconds: a filing does not read them. A case that was counted by a calendar
 * changed a moment before is counted anew with the others of its office.
 */
@Singleton
class PostgresCalendars implements Calendars {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Sql sql;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    @Inject
    PostgresCalendars(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private volatile @Nullable Map<LocalDate, String> holidays;

    private record Remembered(OfficeCalendar calendar, Instant readAt) {}

    @Override
    public OfficeCalendar of(AgencyId agency, OfficeId office) {
        Instant now = clock.instant();
        Remembered known = remembered.get(key(agency, office));
        if (known != null && Duration.between(known.readAt(), now).abs().compareTo(FRESH) < 0) {
            return known.calendar();
        }
        OfficeCalendar read = read(agency, office);
        remembered.put(key(agency, office), new Remembered(read, now));
        return read;
    }

    private OfficeCalendar read(AgencyId agency, OfficeId office) {
        Map<LocalDate, Deviation> deviations = new HashMap<>();
        sql.list(
                "select day, closed, name from calendar_exception where agency_id = ? and office_id = ?",
                row -> deviations.put(row.date("day"), new Deviation(row.flag("closed"), row.text("name"))),
                agency.value(),
                office.value());
        return new OfficeCalendar(holidays(), deviations);
    }

    /** Only a migration changes them, and migrations run before the application starts. */
    private Map<LocalDate, String> holidays() {
        Map<LocalDate, String> known = holidays;
        if (known == null) {
            Map<LocalDate, String> read = new HashMap<>();
            sql.list("select day, name_ja from holiday", row -> read.put(row.date("day"), row.text("name_ja")));
            known = Map.copyOf(read);
            holidays = known;
        }
        return known;
    }

    @Override
    public void put(AgencyId agency, OfficeId office, LocalDate day, Deviation deviation, OfficialId by, Instant at) {
        sql.update(
                """
                insert into calendar_exception (agency_id, office_id, day, closed, name, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (agency_id, office_id, day) do update set closed = excluded.closed, name = excluded.name,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at""",
                agency.value(),
                office.value(),
                day,
                deviation.closed(),
                deviation.name(),
                by.value(),
                at);
        changed(agency, office, at);
    }

    @Override
    public boolean remove(AgencyId agency, OfficeId office, LocalDate day, Instant at) {
        boolean removed = sql.update(
                        "delete from calendar_exception where agency_id = ? and office_id = ? and day = ?",
                        agency.value(),
                        office.value(),
                        day)
                == 1;
        if (removed) {
            changed(agency, office, at);
        }
        return removed;
    }

    private void changed(AgencyId agency, OfficeId office, Instant at) {
        sql.update(
                """
                insert into office_calendar (agency_id, office_id, changed_at) values (?, ?, ?)
                on conflict (agency_id, office_id) do update
                set changed_at = greatest(excluded.changed_at, office_calendar.changed_at + interval '1 microsecond')""",
                agency.value(),
                office.value(),
                at);
        remembered.remove(key(agency, office));
    }

    @Override
    public List<Changed> changed() {
        List<Changed> found = sql.list(
                """
                select agency_id, office_id, changed_at from office_calendar
                where recounted_at is null or recounted_at < changed_at order by 1, 2""",
                row -> new Changed(
                        new AgencyId(row.text("agency_id")),
                        new OfficeId(row.text("office_id")),
                        row.instant("changed_at")));
        found.forEach(office -> remembered.remove(key(office.agency(), office.office())));
        return found;
    }

    @Override
    public List<ApplicationId> openCases(Changed office, Optional<ApplicationId> after, int limit) {
        return sql.list(
                """
                select application_id from inbox
                where agency_id = ? and office_id = ? and open and application_id > ? order by application_id limit ?""",
                row -> new ApplicationId(row.uuid("application_id")),
                office.agency().value(),
                office.office().value(),
                after.map(ApplicationId::value).orElse(new UUID(0, 0)),
                limit);
    }

    @Override
    public void recounted(Changed office) {
        sql.update(
                "update office_calendar set recounted_at = ? where agency_id = ? and office_id = ?",
                office.changedAt(),
                office.agency().value(),
                office.office().value());
    }

    private static String key(AgencyId agency, OfficeId office) {
        return agency.value() + '/' + office.value();
    }
}
