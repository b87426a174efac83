package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.dispatch.Dispatch;
import jp.madoguchi.workflow.dispatch.Dispatches;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import org.jspecify.annotations.Nullable;

/** Dispatches in PostgreSQL. */
@Singleton
class PostgresDispatches implements Dispatches {
    private final Sql sql;

    @Inject
    PostgresDispatches(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Dispatch dispatch) {
        sql.update(
                """
                insert into dispatch (dispatch_id, application_id, agency_id, office_id, number, document_number, tag,
                    letter_number, name_ja, name_easy, name_en, way, cause, state, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                dispatch.id(),
                dispatch.application().value(),
                dispatch.agency().value(),
                dispatch.office().value(),
                dispatch.number(),
                dispatch.document().orElse(null),
                dispatch.tag().orElse(null),
                dispatch.letter().orElse(null),
                dispatch.name().ja(),
                dispatch.name().jaEasy(),
                dispatch.name().en(),
                dispatch.way(),
                dispatch.cause(),
                dispatch.state(),
                dispatch.createdAt());
    }

    @Override
    public void put(Dispatch dispatch) {
        sql.update(
                """
                update dispatch set state = ?, tag_number = ?, tracking_number = ?, done_at = ?, done_by = ?,
                    returned_at = ?, return_reason = ? where dispatch_id = ?""",
                dispatch.state(),
                dispatch.tagNumber().orElse(null),
                dispatch.trackingNumber().orElse(null),
                time(dispatch.doneAt()),
                dispatch.doneBy().map(OfficialId::value).orElse(null),
                time(dispatch.returnedAt()),
                dispatch.returnReason().orElse(null),
                dispatch.id());
    }

    private static @Nullable Object time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    public List<Dispatch> of(ApplicationId id) {
        return sql.list(
                "select * from dispatch where application_id = ? order by number",
                PostgresDispatches::dispatch,
                id.value());
    }

    @Override
    public List<Dispatch> waiting(AgencyId agency, Collection<OfficeId> offices, int most) {
        return sql.list(
                """
                select * from dispatch where agency_id = ? and office_id = any(?) and state = 'WAITING'
                order by created_at, dispatch_id limit %d"""
                        .formatted(most),
                PostgresDispatches::dispatch,
                agency.value(),
                offices.stream().map(OfficeId::value).toArray(String[]::new));
    }

    @Override
    public boolean isTaken(AgencyId agency, String tag, String tagNumber) {
        return sql.one(
                        """
                        select 1 as one from dispatch
                        where agency_id = ? and tag = ? and tag_number = ? and state <> 'RETURNED'""",
                        row -> row.integer("one"),
                        agency.value(),
                        tag,
                        tagNumber)
                .isPresent();
    }

    @Override
    public Way wayOf(ApplicationId id, int document) {
        return sql.one(
                        "select way from issued_document where application_id = ? and number = ?",
                        row -> Way.valueOf(row.text("way")),
                        id.value(),
                        document)
                .orElse(Way.ELECTRONIC);
    }

    @Override
    public void goes(ApplicationId id, int document, Way way) {
        sql.update(
                "update issued_document set way = ? where application_id = ? and number = ?",
                way,
                id.value(),
                document);
    }

    @Override
    public boolean opened(ApplicationId id, int document, Instant at) {
        return sql.update(
                        """
                        update issued_document set first_opened_at = ?
                        where application_id = ? and number = ? and first_opened_at is null""",
                        at,
                        id.value(),
                        document)
                > 0;
    }

    @Override
    public Optional<Instant> firstOpenedAt(ApplicationId id, int document) {
        return sql.one(
                        "select first_opened_at from issued_document where application_id = ? and number = ?",
                        row -> row.optionalInstant("first_opened_at"),
                        id.value(),
                        document)
                .flatMap(opened -> opened);
    }

    @Override
    public List<Unopened> unopened(Instant issuedBefore, int most) {
        return sql.list(
                """
                select d.application_id, d.number, d.title, d.issued_at from issued_document d
                where d.way = 'ELECTRONIC' and d.first_opened_at is null and d.issued_at < ? and d.revoked_at is null
                    and not exists (select 1 from dispatch p
                        where p.application_id = d.application_id and p.document_number = d.number)
                order by d.issued_at limit %d"""
                        .formatted(most),
                row -> new Unopened(
                        new ApplicationId(row.uuid("application_id")),
                        row.integer("number"),
                        row.text("title"),
                        row.instant("issued_at")),
                issuedBefore);
    }

    private static Dispatch dispatch(Row row) throws SQLException {
        int document = row.integer("document_number");
        int letter = row.integer("letter_number");
        return new Dispatch(
                row.uuid("dispatch_id"),
                new ApplicationId(row.uuid("application_id")),
                new AgencyId(row.text("agency_id")),
                new OfficeId(row.text("office_id")),
                row.integer("number"),
                document == 0 ? Optional.empty() : Optional.of(document),
                row.optionalText("tag"),
                letter == 0 ? Optional.empty() : Optional.of(letter),
                new LocalizedText(
                        row.text("name_ja"),
                        row.optionalText("name_easy").orElse(null),
                        row.optionalText("name_en").orElse(null)),
                Way.valueOf(row.text("way")),
                Dispatch.Cause.valueOf(row.text("cause")),
                Dispatch.State.valueOf(row.text("state")),
                row.optionalText("tag_number"),
                row.optionalText("tracking_number"),
                row.instant("created_at"),
                row.optionalInstant("done_at"),
                row.optionalUuid("done_by").map(OfficialId::new),
                row.optionalInstant("returned_at"),
                row.optionalText("return_reason"));
    }
}
