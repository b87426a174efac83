package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.individualnumber.SealedNumber;
import jp.madoguchi.workflow.individualnumber.SealedNumbers;
import jp.madoguchi.workflow.party.AgencyId;

/** Individual Numbers in PostgreSQL. */
@Singleton
class PostgresSealedNumbers implements SealedNumbers {
    private final Sql sql;

    @Inject
    PostgresSealedNumbers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AgencyId agency, SealedNumber number) {
        sql.update(
                """
                insert into individual_number (individual_number_id, application_id, agency_id, key_id, nonce, ciphertext,
                    commitment, faulty, kept_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                number.id(),
                number.application().value(),
                agency.value(),
                number.keyId(),
                number.nonce(),
                number.ciphertext(),
                number.commitment(),
                number.faulty(),
                number.keptAt());
    }

    @Override
    public List<SealedNumber> of(ApplicationId application) {
        return sql.list(
                "select * from individual_number where application_id = ? order by individual_number_id",
                row -> new SealedNumber(
                        row.uuid("individual_number_id"),
                        application,
                        row.text("key_id"),
                        row.bytes("nonce"),
                        row.bytes("ciphertext"),
                        row.text("commitment"),
                        row.flag("faulty"),
                        row.instant("kept_at")),
                application.value());
    }

    @Override
    public int keepOnly(ApplicationId application, Set<UUID> kept) {
        return sql.update(
                """
                delete from individual_number
                where application_id = ? and individual_number_id::text <> all (?)""",
                application.value(),
                kept.stream().map(UUID::toString).toArray(String[]::new));
    }

    @Override
    public List<ApplicationId> overdue(Instant endedBefore, Instant draftUntouchedSince) {
        return sql.list(
                """
                select application_id from application a
                where exists (select 1 from individual_number n where n.application_id = a.application_id)
                    and ((state in ('ISSUED', 'COMPLETED', 'WITHDRAWN') and changed_at < ?)
                        or (state in ('DRAFT', 'FROZEN') and changed_at < ?))
                order by application_id limit 500""",
                row -> new ApplicationId(row.uuid("application_id")),
                endedBefore,
                draftUntouchedSince);
    }

    @Override
    public Set<String> keyIds() {
        return Set.copyOf(sql.list("select distinct key_id from individual_number", row -> row.text("key_id")));
    }
}
