package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.procedure.ProcedureVersion;
import jp.madoguchi.workflow.procedure.ProcedureVersions;
import jp.madoguchi.workflow.procedure.PublishedProcedure;

/**
 * Published folders in PostgreSQL. A version that this process has not compiled yet is asked for wherever something pinned
 * to it is opened, in a transaction or in none.
 */
@Singleton
class PostgresProcedureVersions implements ProcedureVersions {
    private final Sql sql;

    @Inject
    PostgresProcedureVersions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Stored> all() {
        return sql.list(
                "select procedure_id, version, folder_sha256, published_at from procedure_version order by 1, 2",
                row -> new Stored(
                        new ProcedureVersion(row.text("procedure_id"), row.integer("version")),
                        row.text("folder_sha256"),
                        row.instant("published_at")));
    }

    @Override
    @Transactional
    public Optional<Stored> find(ProcedureVersion key) {
        return sql.one(
                "select folder_sha256, published_at from procedure_version where procedure_id = ? and version = ?",
                row -> new Stored(key, row.text("folder_sha256"), row.instant("published_at")),
                key.procedure(),
                key.version());
    }

    @Override
    @Transactional
    public Optional<byte[]> folder(ProcedureVersion key) {
        return sql.one(
                "select folder from procedure_version where procedure_id = ? and version = ?",
                row -> row.bytes("folder"),
                key.procedure(),
                key.version());
    }

    @Override
    public void add(PublishedProcedure procedure, String sha256, byte[] folder) {
        String agency = procedure.agency().value();
        String office = procedure.office().value();
        sql.update("insert into agency (agency_id, name_ja) values (?, ?) on conflict do nothing", agency, agency);
        sql.update(
                "insert into office (agency_id, office_id, name_ja) values (?, ?, ?) on conflict do nothing",
                agency,
                office,
                procedure.definition().officeName().ja());
        sql.update(
                """
                insert into procedure_version (procedure_id, version, agency_id, office_id, folder, folder_sha256,
                    published_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                procedure.key().procedure(),
                procedure.key().version(),
                agency,
                office,
                folder,
                sha256,
                procedure.publishedAt());
    }
}
