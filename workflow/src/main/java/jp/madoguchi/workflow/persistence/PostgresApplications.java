package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.Evidence;
import jp.madoguchi.workflow.application.Filing;
import jp.madoguchi.workflow.application.FrozenFiling;
import jp.madoguchi.workflow.application.IdempotencyKey;
import jp.madoguchi.workflow.application.ScanState;
import jp.madoguchi.workflow.party.PartyId;
import jp.madoguchi.workflow.persistence.Sql.Row;
import jp.madoguchi.workflow.rule.IdempotencyConflict;
import org.hibernate.Session;

/** Applications in PostgreSQL. */
@Singleton
class PostgresApplications implements Applications {
    private final Aggregates aggregates;
    private final Sql sql;

    @Inject
    PostgresApplications(Aggregates aggregates, Sql sql) {
        this.aggregates = aggregates;
        this.sql = sql;
    }

    @Override
    public void add(Application application) {
        aggregates.session().persist(application);
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return Optional.ofNullable(aggregates.session().find(Application.class, id.value()));
    }

    /** Locks and reads anew: what this session read before the lock may be what another transaction has changed since. */
    @Override
    public Optional<Application> lock(ApplicationId id) {
        Session session = aggregates.session();
        if (!aggregates.holds(Application.class, id.value())) {
            return Optional.ofNullable(session.find(Application.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
        }
        session.flush();
        Optional<Application> found = find(id);
        found.ifPresent(application -> session.refresh(application, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    @Override
    public List<Application> of(PartyId party) {
        return aggregates
                .session()
                .createSelectionQuery(
                        "from Application where party = :party order by changedAt desc", Application.class)
                .setParameter("party", party.value())
                .setMaxResults(200)
                .list();
    }

    @Override
    public void attach(Application application, Attachment attachment, byte[] content, Instant at) {
        sql.update(
                """
                insert into attachment (attachment_id, application_id, agency_id, field_path, name, content_type,
                    size_bytes, sha256, content, attached_at, correction)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                attachment.id().value(),
                application.id().value(),
                application.agency().value(),
                attachment.fieldPath(),
                attachment.name(),
                attachment.contentType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                content,
                at,
                attachment.correction());
    }

    @Override
    public List<Attachment> attachments(ApplicationId id) {
        return sql.list(
                """
                select attachment_id, field_path, name, content_type, size_bytes, sha256, correction,
                    coalesce(state, 'NOT_SCANNED') as scan
                from attachment left join file_scan using (application_id, sha256)
                where application_id = ? and detached_at is null order by attached_at, attachment_id""",
                row -> new Attachment(
                        new AttachmentId(row.uuid("attachment_id")),
                        row.text("field_path"),
                        row.text("name"),
                        row.text("content_type"),
                        row.number("size_bytes"),
                        row.text("sha256"),
                        row.integer("correction"),
                        ScanState.valueOf(row.text("scan"))),
                id.value());
    }

    @Override
    public Optional<byte[]> content(ApplicationId id, AttachmentId attachment) {
        return sql.one(
                "select content from attachment where application_id = ? and attachment_id = ?",
                row -> row.bytes("content"),
                id.value(),
                attachment.value());
    }

    @Override
    public void detach(ApplicationId id, AttachmentId attachment, Instant at) {
        sql.update(
                "update attachment set detached_at = ? where application_id = ? and attachment_id = ?",
                at,
                id.value(),
                attachment.value());
    }

    @Override
    public void move(ApplicationId id, AttachmentId attachment, String fieldPath) {
        sql.update(
                "update attachment set field_path = ? where application_id = ? and attachment_id = ?",
                fieldPath,
                id.value(),
                attachment.value());
    }

    @Override
    public void freeze(Application application, FrozenFiling frozen, String answers) {
        thaw(application.id());
        sql.update(
                """
                insert into frozen_container (frozen_id, application_id, agency_id, correction, container, sha256,
                    answers, certificate, signed_attributes, frozen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                frozen.id(),
                frozen.application().value(),
                application.agency().value(),
                frozen.correction(),
                frozen.container(),
                frozen.sha256(),
                answers,
                frozen.certificate().orElse(null),
                frozen.signedAttributes().orElse(null),
                frozen.frozenAt());
    }

    @Override
    public Optional<FrozenFiling> frozen(ApplicationId id) {
        return sql.oneBeside(
                "select * from frozen_container where application_id = ? and consumed_at is null",
                row -> frozen(id, row),
                id.value());
    }

    private static FrozenFiling frozen(ApplicationId id, Row row) throws SQLException {
        return new FrozenFiling(
                row.uuid("frozen_id"),
                id,
                row.integer("correction"),
                row.bytes("container"),
                row.text("sha256"),
                row.optionalBytes("certificate"),
                row.optionalBytes("signed_attributes"),
                row.instant("frozen_at"));
    }

    @Override
    public void thaw(ApplicationId id) {
        sql.update("delete from frozen_container where application_id = ? and consumed_at is null", id.value());
    }

    @Override
    public Optional<Long> consume(FrozenFiling frozen, Instant at) {
        return sql.oneBeside(
                """
                update frozen_container set consumed_at = ?
                where frozen_id = ? and sha256 = ? and consumed_at is null
                returning nextval('arrival_number_seq') as number""",
                row -> row.number("number"),
                at,
                frozen.id(),
                frozen.sha256());
    }

    @Override
    public Optional<byte[]> consumed(UUID frozen) {
        return sql.one(
                "select container from frozen_container where frozen_id = ?", row -> row.bytes("container"), frozen);
    }

    @Override
    public void arrive(Application application, Filing filing) {
        sql.laterRow(
                """
                insert into filing (application_id, correction, agency_id, frozen_id, arrival_number, arrived_at,
                    answers, journal_leaf)
                values\s""",
                "",
                application.id().value(),
                filing.correction(),
                application.agency().value(),
                filing.frozen(),
                filing.arrivalNumber().value(),
                filing.arrivedAt(),
                filing.answers(),
                filing.journalLeaf());
    }

    @Override
    public void arrive(Application application, Filing filing, Evidence evidence) {
        arrive(application, filing);
        sql.laterRow(
                """
                insert into evidence (application_id, correction, agency_id, container, signer_key, signer_name,
                    certificate, revocation, checked_at, signature_method)
                values\s""",
                "",
                application.id().value(),
                filing.correction(),
                application.agency().value(),
                evidence.container(),
                evidence.signerKey(),
                evidence.signerName(),
                evidence.certificate(),
                evidence.revocationKnown() ? "GOOD" : "UNKNOWN",
                evidence.checkedAt(),
                evidence.method());
    }

    @Override
    public Optional<Filing> filing(ApplicationId id, int correction) {
        return sql.one(
                "select * from filing where application_id = ? and correction = ?",
                row -> new Filing(
                        id,
                        correction,
                        row.uuid("frozen_id"),
                        new ArrivalNumber(row.text("arrival_number")),
                        row.instant("arrived_at"),
                        row.text("answers"),
                        row.text("journal_leaf")),
                id.value(),
                correction);
    }

    @Override
    public void revocationKnown(ApplicationId id, int correction, boolean good, Instant at) {
        sql.update(
                """
                update evidence set revocation = ?, revocation_checked_at = ?
                where application_id = ? and correction = ?""",
                good ? "GOOD" : "REVOKED",
                at,
                id.value(),
                correction);
    }

    @Override
    public Optional<Evidence> evidence(ApplicationId id, int correction) {
        return sql.one(
                "select * from evidence where application_id = ? and correction = ?",
                PostgresApplications::evidence,
                id.value(),
                correction);
    }

    private static Evidence evidence(Row row) throws SQLException {
        return new Evidence(
                row.bytes("container"),
                row.text("signer_key"),
                row.text("signer_name"),
                row.bytes("certificate"),
                row.text("revocation").equals("GOOD"),
                row.instant("checked_at"),
                row.optionalBytes("container_t"),
                row.optionalInstant("timestamped_at"),
                row.optionalInstant("dss_checked_at"),
                row.optionalText("signature_method").orElse(""));
    }

    @Override
    public void timestamped(ApplicationId id, int correction, byte[] container, Instant at) {
        sql.update(
                "update evidence set container_t = ?, timestamped_at = ? where application_id = ? and correction = ?",
                container,
                at,
                id.value(),
                correction);
    }

    @Override
    public void completed(ApplicationId id, int correction, byte[] container, Instant at) {
        sql.update(
                "update evidence set container_t = ?, completed_at = ? where application_id = ? and correction = ?",
                container,
                at,
                id.value(),
                correction);
    }

    @Override
    public Optional<byte[]> secondReport(ApplicationId id, int correction) {
        return sql.one(
                        "select dss_report from evidence where application_id = ? and correction = ?",
                        row -> row.optionalBytes("dss_report"),
                        id.value(),
                        correction)
                .flatMap(report -> report);
    }

    @Override
    public void validated(
            ApplicationId id, int correction, String indication, String level, byte[] report, Instant at) {
        sql.update(
                """
                update evidence set dss_indication = ?, dss_level = ?, dss_report = ?, dss_checked_at = ?
                where application_id = ? and correction = ?""",
                indication,
                level,
                report,
                at,
                id.value(),
                correction);
    }

    @Override
    public Optional<FrozenFiling> claimKey(
            String actor, IdempotencyKey key, String bodySha256, Application application, int correction, Instant at)
            throws IdempotencyConflict {
        Claim claim = sql.oneBeside(
                        """
                        with claimed as (
                            insert into idempotency_key (actor, key, agency_id, body_sha256, application_id, correction,
                                created_at)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning true)
                        select exists (select 1 from claimed) as is_new, f.*
                        from (select 1) one left join frozen_container f on f.application_id = ? and f.consumed_at is null""",
                        row -> new Claim(
                                row.flag("is_new"),
                                row.optionalUuid("frozen_id").isPresent()
                                        ? Optional.of(frozen(application.id(), row))
                                        : Optional.empty()),
                        actor,
                        key.value(),
                        application.agency().value(),
                        bodySha256,
                        application.id().value(),
                        correction,
                        at,
                        application.id().value())
                .orElseThrow();
        if (!claim.isNew()) {
            requireSame(actor, key, bodySha256, application, correction);
        }
        return claim.frozen();
    }

    private record Claim(boolean isNew, Optional<FrozenFiling> frozen) {}

    private void requireSame(
            String actor, IdempotencyKey key, String bodySha256, Application application, int correction)
            throws IdempotencyConflict {
        boolean same = sql.one(
                        """
                        select correction from idempotency_key
                        where actor = ? and key = ? and body_sha256 = ? and application_id = ? and correction = ?""",
                        row -> row.integer("correction"),
                        actor,
                        key.value(),
                        bodySha256,
                        application.id().value(),
                        correction)
                .isPresent();
        if (!same) {
            throw new IdempotencyConflict();
        }
    }
}
