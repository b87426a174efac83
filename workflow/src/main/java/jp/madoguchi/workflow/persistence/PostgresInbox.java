package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.Channel;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.usecase.Inbox;
import jp.madoguchi.workflow.usecase.InboxFilter;
import jp.madoguchi.workflow.usecase.InboxFilter.Tab;
import jp.madoguchi.workflow.usecase.InboxPage;
import org.jspecify.annotations.Nullable;

/** The inbox projection in PostgreSQL: partial indexes, keyset paging, counters as delta rows. */
@Singleton
class PostgresInbox implements Inbox {
    private static final int SOON_DAYS = 7;
    /** To be looked at soon: the period ends and does not stand still, or a correction was not answered in time. */
    private static final String SOON = "open and ((not standing and due_on <= ?) or answer_due_on < ?)";

    private static final int FOLD = 20_000;

    private final Sql sql;

    @Inject
    PostgresInbox(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(Application application, String procedureName, String applicantName) {
        sql.laterRow(
                """
                insert into inbox (application_id, agency_id, office_id, due_on, open, state, signature_state,
                    arrival_number, procedure_id, procedure_name, applicant_name, arrived_at, case_version, standing,
                    channel)
                values\s""",
                "",
                application.id().value(),
                application.agency().value(),
                application.office().value(),
                application.dueOn().orElseThrow(),
                true,
                application.state(),
                application.signatureState().orElseThrow(),
                application.arrivalNumber().orElseThrow().value(),
                application.procedure().procedure(),
                procedureName,
                applicantName,
                application.arrivedAt().orElseThrow(),
                application.version(),
                application.pausedSince().isPresent(),
                application.channel());
        count(application, Set.of("ALL", "UNCLAIMED"), 1);
    }

    @Override
    public void answers(Application application, Map<String, String> values) {
        values.forEach((path, value) -> sql.laterRow(
                "insert into inbox_answer (application_id, path, office_id, value) values ",
                "",
                application.id().value(),
                path,
                application.office().value(),
                value));
    }

    @Override
    public void forgetAnswers(Application application) {
        sql.later(
                "delete from inbox_answer where application_id = ?",
                application.id().value());
    }

    @Override
    public void refresh(Application application) {
        Set<String> before = sql.oneBeside(
                        "select open, state, claimed_by from inbox where application_id = ?",
                        row -> buckets(row.flag("open"), row.text("state"), row.optionalUuid("claimed_by")),
                        application.id().value())
                .orElseThrow();
        @Nullable
        UUID claimedBy = application.claimedBy().map(OfficialId::value).orElse(null);
        sql.later(
                """
                update inbox set due_on = ?, open = ?, state = ?, signature_state = ?, claimed_by = ?,
                    claimed_name = (select display_name from official where official_id = ?), case_version = ?,
                    standing = ?, answer_due_on = (select due_on from correction_request r
                        where r.application_id = inbox.application_id and answered_at is null and closed_at is null)
                where application_id = ?""",
                application.dueOn().orElseThrow(),
                application.state().isOpenCase(),
                application.state(),
                application.signatureState().orElseThrow(),
                claimedBy,
                claimedBy,
                application.version(),
                application.pausedSince().isPresent(),
                application.id().value());
        Set<String> after = buckets(
                application.state().isOpenCase(),
                application.state().name(),
                application.claimedBy().map(OfficialId::value));
        Set<String> left = new HashSet<>(before);
        left.removeAll(after);
        count(application, left, -1);
        Set<String> joined = new HashSet<>(after);
        joined.removeAll(before);
        count(application, joined, 1);
    }

    @Override
    public void lookAgain(ApplicationId id, LocalDate day) {
        sql.update(
                "update inbox set follow_up_on = ? where application_id = ? and coalesce(follow_up_on, ?) <= ?",
                day,
                id.value(),
                day,
                day);
    }

    /** A case whose document is to be revoked has ended: it waits for approval beside being done. */
    @Override
    public void revocationWaits(Application application, boolean waits) {
        int changed = sql.update(
                "update inbox set revocation_waits = ? where application_id = ? and revocation_waits <> ?",
                waits,
                application.id().value(),
                waits);
        if (changed > 0) {
            count(application, Set.of("APPROVAL"), waits ? 1 : -1);
        }
    }

    private static Set<String> buckets(boolean open, String state, Optional<UUID> claimedBy) {
        Set<String> buckets = new HashSet<>(Set.of("ALL"));
        if (!open) {
            buckets.add("DONE");
        } else if (claimedBy.isEmpty()) {
            buckets.add("UNCLAIMED");
        }
        if (state.equals("DRAFTED")) {
            buckets.add("APPROVAL");
        }
        return buckets;
    }

    private void count(Application application, Set<String> buckets, int delta) {
        for (String bucket : buckets) {
            sql.laterRow(
                    "insert into inbox_count (agency_id, office_id, bucket, delta) values ",
                    "",
                    application.agency().value(),
                    application.office().value(),
                    bucket,
                    delta);
        }
    }

    @Override
    public InboxPage page(Official official, InboxFilter filter, Optional<String> cursor, LocalDate today) {
        String[] offices = filter.office()
                .map(office -> new String[] {office.value()})
                .orElseGet(() -> official.offices().stream()
                        .map(OfficeId::value)
                        .sorted()
                        .toArray(String[]::new));
        InboxCursor from = InboxCursor.parse(cursor);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(offices);
        parameters.add(official.agency().value());
        String condition = condition(filter.tab(), official, today, parameters);
        if (filter.procedureId().isPresent()) {
            condition += " and procedure_id = ?";
            parameters.add(filter.procedureId().get());
        }
        if (filter.arrivalNumber().isPresent()) {
            condition += " and arrival_number = ?";
            parameters.add(filter.arrivalNumber().get());
        }
        condition += InboxConditions.of(filter.criteria(), official, today, parameters);
        condition += closed(official, parameters);
        int page = filter.criteria().most();
        parameters.add(from.dueOn());
        parameters.add(from.id());
        List<InboxPage.Row> rows = sql.list(
                """
                select i.*, g.name_ja as group_name from unnest(?::text[]) o(office) cross join lateral (
                    select * from inbox where office_id = o.office and agency_id = ?%s
                        and (due_on, application_id) > (?, ?)
                    order by due_on, application_id limit %d) i
                left join work_group g on g.work_group_id = i.work_group_id
                order by i.due_on, i.application_id limit %d"""
                        .formatted(condition, page + 1, page + 1),
                PostgresInbox::row,
                parameters.toArray());
        boolean more = rows.size() > page;
        List<InboxPage.Row> shown = more ? rows.subList(0, page) : rows;
        Optional<String> next =
                more ? Optional.of(InboxCursor.after(shown.get(page - 1)).toString()) : Optional.empty();
        return new InboxPage(shown, next, counts(official, offices, today));
    }

    private static String condition(Tab tab, Official official, LocalDate today, List<@Nullable Object> parameters) {
        return switch (tab) {
            case UNCLAIMED -> " and open and claimed_by is null";
            case MINE -> {
                parameters.add(official.id().value());
                yield " and open and claimed_by = ?";
            }
            case DUE_SOON -> {
                parameters.add(today.plusDays(SOON_DAYS));
                parameters.add(today);
                yield " and " + SOON;
            }
            case APPROVAL -> " and (state = 'DRAFTED' or revocation_waits)";
            case DONE -> " and not open";
            case ALL -> "";
        };
    }

    /** Leaves out own cases and those with a declared conflict of interest: few, and mostly none. */
    private String closed(Official official, List<@Nullable Object> parameters) {
        List<String> closed = sql.list(
                """
                select application_id from conflict_of_interest where official_id = ?
                union select a.application_id from application a join official_party p on p.party_id = a.party_id
                where p.official_id = ? and a.arrived_at is not null""",
                row -> row.uuid("application_id").toString(),
                official.id().value(),
                official.id().value());
        if (closed.isEmpty()) {
            return "";
        }
        parameters.add(closed.toArray(String[]::new));
        return " and application_id <> all(?::uuid[])";
    }

    private Map<Tab, Long> counts(Official official, String[] offices, LocalDate today) {
        Map<Tab, Long> counts = new EnumMap<>(Tab.class);
        Arrays.stream(Tab.values()).forEach(tab -> counts.put(tab, 0L));
        sql.list(
                        """
                        select bucket, sum(delta)::bigint as cases from inbox_count
                        where office_id = any(?) and agency_id = ? group by bucket""",
                        row -> counts.put(Tab.valueOf(row.text("bucket")), row.number("cases")),
                        offices,
                        official.agency().value())
                .clear();
        counts.put(
                Tab.MINE,
                number(
                        "select count(*) as cases from inbox where open and claimed_by = ?",
                        official.id().value()));
        counts.put(
                Tab.DUE_SOON,
                number(
                        "select count(*) as cases from inbox where office_id = any(?) and agency_id = ? and " + SOON,
                        offices,
                        official.agency().value(),
                        today.plusDays(SOON_DAYS),
                        today));
        return counts;
    }

    private long number(String query, @Nullable Object... parameters) {
        return sql.one(query, row -> row.number("cases"), parameters).orElse(0L);
    }

    @Override
    public int foldCounts() {
        return sql.update(
                """
                with gone as (
                    delete from inbox_count where inbox_count_id in (
                        select inbox_count_id from inbox_count order by inbox_count_id limit ? for update skip locked)
                    returning agency_id, office_id, bucket, delta)
                insert into inbox_count (agency_id, office_id, bucket, delta)
                select agency_id, office_id, bucket, sum(delta) from gone group by 1, 2, 3 having sum(delta) <> 0""",
                FOLD);
    }

    private static InboxPage.Row row(Row row) throws SQLException {
        return new InboxPage.Row(
                new ApplicationId(row.uuid("application_id")),
                row.text("arrival_number"),
                row.text("procedure_id"),
                row.text("procedure_name"),
                row.text("office_id"),
                row.text("applicant_name"),
                ApplicationState.valueOf(row.text("state")),
                SignatureState.valueOf(row.text("signature_state")),
                row.instant("arrived_at"),
                row.date("due_on"),
                row.flag("standing"),
                row.optionalDate("answer_due_on"),
                row.optionalText("claimed_name"),
                row.number("case_version"),
                row.optionalDate("follow_up_on"),
                row.texts("labels"),
                Channel.valueOf(row.text("channel")),
                row.optionalText("group_name"),
                row.integer("unread"),
                row.flag("revocation_waits"));
    }
}
