package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.review.OpinionRequest;
import jp.madoguchi.workflow.review.OpinionRequest.Opinion;
import jp.madoguchi.workflow.review.OpinionRequest.Stance;
import jp.madoguchi.workflow.review.OpinionRequest.Status;
import jp.madoguchi.workflow.review.Opinions;

/** Opinion requests in PostgreSQL. */
@Singleton
class PostgresOpinions implements Opinions {
    private final Sql sql;

    @Inject
    PostgresOpinions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ApplicationId id, AgencyId agency, OpinionRequest request) {
        sql.update(
                """
                insert into opinion_request (application_id, number, agency_id, office_id, requested_by, requested_at,
                    due_on, question, shared, status, answer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')""",
                id.value(),
                request.number(),
                agency.value(),
                request.office().value(),
                request.requestedBy().map(OfficialId::value).orElse(null),
                request.requestedAt(),
                request.dueOn(),
                request.question(),
                request.shared(),
                request.status());
    }

    @Override
    public void answer(ApplicationId id, OpinionRequest answered) {
        Opinion opinion = answered.answer().orElseThrow();
        sql.update(
                """
                update opinion_request set status = ?, stance = ?, answer = ?, answered_by = ?, answered_at = ?
                where application_id = ? and number = ?""",
                answered.status(),
                opinion.stance(),
                opinion.text(),
                opinion.by().value(),
                opinion.at(),
                id.value(),
                answered.number());
    }

    @Override
    public List<Integer> closeOpen(ApplicationId id) {
        return sql.list(
                """
                update opinion_request set status = 'CLOSED' where application_id = ? and status = 'OPEN'
                returning number""",
                row -> row.integer("number"),
                id.value());
    }

    @Override
    public List<OpinionRequest> of(ApplicationId id) {
        return sql.list(
                "select * from opinion_request where application_id = ? order by number",
                PostgresOpinions::request,
                id.value());
    }

    @Override
    public boolean isAsked(ApplicationId id, Set<OfficeId> offices) {
        return sql.one(
                        "select 1 as one from opinion_request where application_id = ? and office_id = any(?) limit 1",
                        row -> row.integer("one"),
                        id.value(),
                        ids(offices))
                .isPresent();
    }

    @Override
    public List<Waiting> waitingFor(AgencyId agency, Set<OfficeId> offices) {
        return sql.list(
                """
                select * from opinion_request where agency_id = ? and office_id = any(?) and status = 'OPEN'
                order by due_on, application_id, number limit 500""",
                row -> new Waiting(new ApplicationId(row.uuid("application_id")), request(row)),
                agency.value(),
                ids(offices));
    }

    private static String[] ids(Set<OfficeId> offices) {
        return offices.stream().map(OfficeId::value).toArray(String[]::new);
    }

    private static OpinionRequest request(Row row) throws SQLException {
        Status status = Status.valueOf(row.text("status"));
        return new OpinionRequest(
                row.integer("number"),
                new OfficeId(row.text("office_id")),
                row.optionalUuid("requested_by").map(OfficialId::new),
                row.instant("requested_at"),
                row.date("due_on"),
                row.text("question"),
                row.flag("shared"),
                status,
                status == Status.ANSWERED ? Optional.of(opinion(row)) : Optional.empty());
    }

    private static Opinion opinion(Row row) throws SQLException {
        return new Opinion(
                Stance.valueOf(row.text("stance")),
                row.text("answer"),
                new OfficialId(row.uuid("answered_by")),
                row.instant("answered_at"));
    }
}
