package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.review.CorrectedValue;
import jp.madoguchi.workflow.review.CorrectionItem;
import jp.madoguchi.workflow.review.CorrectionRequest;
import jp.madoguchi.workflow.review.Draft;
import jp.madoguchi.workflow.review.OpenCorrection;
import jp.madoguchi.workflow.review.Reviews;

/** Correction requests and drafts in PostgreSQL. */
@Singleton
class PostgresReviews implements Reviews {
    private final Aggregates aggregates;
    private final Sql sql;

    @Inject
    PostgresReviews(Aggregates aggregates, Sql sql) {
        this.aggregates = aggregates;
        this.sql = sql;
    }

    @Override
    public void add(Application application, CorrectionRequest request) {
        sql.update(
                """
                insert into correction_request (application_id, number, agency_id, requested_by, requested_at, due_on)
                values (?, ?, ?, ?, ?, ?)""",
                application.id().value(),
                request.number(),
                application.agency().value(),
                request.requestedBy().value(),
                request.requestedAt(),
                request.dueOn());
        int position = 1;
        for (CorrectionItem item : request.items()) {
            sql.update(
                    "insert into correction_item (application_id, number, position, path, reason) values (?, ?, ?, ?, ?)",
                    application.id().value(),
                    request.number(),
                    position++,
                    item.path(),
                    item.reason());
        }
    }

    @Override
    public List<OpenCorrection> corrections(ApplicationId id) {
        return sql
                .list(
                        "select * from correction_request where application_id = ? order by number",
                        row -> new OpenCorrection(
                                row.integer("number"),
                                row.instant("requested_at"),
                                row.date("due_on"),
                                List.of(),
                                row.optionalInstant("answered_at"),
                                row.optionalInstant("closed_at"),
                                List.of()),
                        id.value())
                .stream()
                .map(request -> new OpenCorrection(
                        request.number(),
                        request.requestedAt(),
                        request.dueOn(),
                        items(id, request.number()),
                        request.answeredAt(),
                        request.closedAt(),
                        extensions(id, request.number())))
                .toList();
    }

    private List<CorrectionItem> items(ApplicationId id, int number) {
        return sql.list(
                "select path, reason from correction_item where application_id = ? and number = ? order by position",
                row -> new CorrectionItem(row.text("path"), row.text("reason")),
                id.value(),
                number);
    }

    @Override
    public Optional<OpenCorrection> openCorrection(ApplicationId id) {
        return corrections(id).stream().filter(OpenCorrection::isOpen).findFirst();
    }

    @Override
    public void answered(ApplicationId id, int number, List<CorrectedValue> changes, Instant at) {
        sql.update(
                """
                update correction_request set answered_at = ?
                where application_id = ? and number = ? and answered_at is null and closed_at is null""",
                at,
                id.value(),
                number);
        for (CorrectedValue change : changes) {
            sql.update(
                    """
                    insert into correction_answer (application_id, number, path, value_before, value_after)
                    values (?, ?, ?, ?, ?)""",
                    id.value(),
                    number,
                    change.path(),
                    change.before(),
                    change.after());
        }
    }

    @Override
    public List<CorrectedValue> changes(ApplicationId id, int number) {
        return sql.list(
                """
                select path, value_before, value_after from correction_answer
                where application_id = ? and number = ? order by path""",
                row -> new CorrectedValue(row.text("path"), row.text("value_before"), row.text("value_after")),
                id.value(),
                number);
    }

    @Override
    public void close(ApplicationId id, Instant at) {
        sql.update(
                """
                update correction_request set closed_at = ?
                where application_id = ? and answered_at is null and closed_at is null""",
                at,
                id.value());
    }

    @Override
    public void extend(ApplicationId id, int number, OfficialId by, Instant at, LocalDate dueOn) {
        sql.update(
                """
                insert into correction_extension (application_id, number, extended_at, extended_by, due_on)
                values (?, ?, ?, ?, ?)""",
                id.value(),
                number,
                at,
                by.value(),
                dueOn);
        sql.update(
                "update correction_request set due_on = ? where application_id = ? and number = ?",
                dueOn,
                id.value(),
                number);
    }

    private List<OpenCorrection.Extension> extensions(ApplicationId id, int number) {
        return sql.list(
                """
                select extended_at, due_on from correction_extension
                where application_id = ? and number = ? order by extended_at""",
                row -> new OpenCorrection.Extension(row.instant("extended_at"), row.date("due_on")),
                id.value(),
                number);
    }

    @Override
    public void add(Draft draft) {
        aggregates.session().persist(draft);
    }

    @Override
    public Optional<Draft> lastDraft(ApplicationId id) {
        List<Draft> all = drafts(id);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    @Override
    public List<Draft> drafts(ApplicationId id) {
        return aggregates
                .session()
                .createSelectionQuery("from Draft where application = :id order by draftedAt, id", Draft.class)
                .setParameter("id", id.value())
                .list();
    }
}
