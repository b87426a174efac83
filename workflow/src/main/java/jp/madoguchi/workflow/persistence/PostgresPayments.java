package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Match;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.payment.Receipt;
import jp.madoguchi.workflow.payment.SlipNumbers;
import jp.madoguchi.workflow.payment.Waiver;
import jp.madoguchi.workflow.persistence.Sql.Row;
import org.jspecify.annotations.Nullable;

/** Demands and receipts in PostgreSQL. */
@Singleton
class PostgresPayments implements Payments {
    private static final String NUMBERS =
            "select nextval('payment_number_seq') as number from generate_series(1, 20) order by 1";

    private final Sql sql;
    private final DrawnNumbers numbers = new DrawnNumbers();

    @Inject
    PostgresPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public long nextNumber() {
        return numbers.next(() -> sql.listBeside(NUMBERS, row -> row.number("number")));
    }

    @Override
    public void add(Demand demand) {
        sql.laterRow(
                """
                insert into payment_demand (payment_demand_id, application_id, agency_id, office_id, number, rule, kind,
                    name_ja, name_easy, name_en, blocks_grant, pauses_clock, amount_yen, collector, payment_number,
                    confirmation_number, category, demanded_at, due_on)
                values\s""",
                "",
                demand.id(),
                demand.application().value(),
                demand.agency().value(),
                demand.office().value(),
                demand.number(),
                demand.rule(),
                demand.kind(),
                demand.name().ja(),
                demand.name().jaEasy(),
                demand.name().en(),
                demand.blocksGrant(),
                demand.pausesClock(),
                demand.amountYen(),
                demand.slip().collector(),
                demand.slip().paymentNumber(),
                demand.slip().confirmationNumber(),
                demand.slip().category(),
                demand.demandedAt(),
                demand.dueOn());
    }

    @Override
    public void put(Demand demand) {
        sql.update(
                """
                update payment_demand set amount_yen = ?, waived_yen = ?, paid_yen = ?, refunded_yen = ?, settled_at = ?,
                    cancelled_at = ? where payment_demand_id = ?""",
                demand.amountYen(),
                demand.waivedYen(),
                demand.paidYen(),
                demand.refundedYen(),
                time(demand.settledAt()),
                time(demand.cancelledAt()),
                demand.id());
    }

    private static @Nullable Object time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    @Override
    public List<Demand> of(ApplicationId id) {
        return sql.list(
                "select * from payment_demand where application_id = ? order by number",
                PostgresPayments::demand,
                id.value());
    }

    @Override
    public List<Demand> numbered(AgencyId agency, Collection<String> paymentNumbers) {
        return sql.list(
                "select * from payment_demand where agency_id = ? and payment_number = any(?)",
                PostgresPayments::demand,
                agency.value(),
                paymentNumbers.toArray(String[]::new));
    }

    @Override
    public void waive(Demand demand, Waiver waiver) {
        sql.update(
                """
                insert into payment_waiver (payment_demand_id, number, agency_id, yen, ground, reason, waived_by, waived_at)
                select ?, count(*) + 1, ?, ?, ?, ?, ?, ? from payment_waiver where payment_demand_id = ?""",
                demand.id(),
                demand.agency().value(),
                waiver.yen(),
                waiver.ground(),
                waiver.reason(),
                waiver.by().value(),
                waiver.at(),
                demand.id());
    }

    @Override
    public List<Waiver> waivers(Demand demand) {
        return sql.list(
                "select * from payment_waiver where payment_demand_id = ? order by number",
                row -> new Waiver(
                        row.number("yen"),
                        row.text("ground"),
                        row.text("reason"),
                        new OfficialId(row.uuid("waived_by")),
                        row.instant("waived_at")),
                demand.id());
    }

    @Override
    public void refund(Demand demand, long yen, OfficialId by, Instant at) {
        sql.update(
                """
                insert into payment_refund (payment_demand_id, number, agency_id, yen, refunded_by, refunded_at)
                select ?, count(*) + 1, ?, ?, ?, ? from payment_refund where payment_demand_id = ?""",
                demand.id(),
                demand.agency().value(),
                yen,
                by.value(),
                at,
                demand.id());
    }

    @Override
    public Map<String, Receipt> known(AgencyId agency, Collection<String> transactionIds) {
        Map<String, Receipt> known = new HashMap<>();
        sql.list(
                        """
                        select transaction_id, payment_number, amount_yen, paid_on from payment_receipt
                        where agency_id = ? and transaction_id = any(?)""",
                        row -> new Receipt(
                                0,
                                row.text("transaction_id"),
                                row.text("payment_number"),
                                row.number("amount_yen"),
                                row.date("paid_on")),
                        agency.value(),
                        transactionIds.toArray(String[]::new))
                .forEach(receipt -> known.put(receipt.transactionId(), receipt));
        return known;
    }

    @Override
    public UUID imported(AgencyId agency, OfficialId by, Instant at, String fileSha256, int lines) {
        UUID id = ApplicationId.timeOrdered(at);
        sql.update(
                """
                insert into payment_import (payment_import_id, agency_id, file_sha256, imported_by, imported_at, lines)
                values (?, ?, ?, ?, ?, ?)""",
                id,
                agency.value(),
                fileSha256,
                by.value(),
                at,
                lines);
        return id;
    }

    @Override
    public void received(AgencyId agency, UUID importId, Receipt receipt, Optional<Demand> demand, Match match) {
        sql.update(
                """
                insert into payment_receipt (agency_id, transaction_id, payment_import_id, payment_demand_id,
                    payment_number, amount_yen, paid_on, match)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                agency.value(),
                receipt.transactionId(),
                importId,
                demand.map(Demand::id).orElse(null),
                receipt.paymentNumber(),
                receipt.amountYen(),
                receipt.paidOn(),
                match);
    }

    @Override
    public List<OpenDemand> open(AgencyId agency, Collection<OfficeId> offices, boolean overpaid, int most) {
        String condition = overpaid
                ? "d.paid_yen - d.refunded_yen > d.amount_yen - d.waived_yen"
                : "d.settled_at is null and d.cancelled_at is null";
        return sql.list(
                """
                select d.*, i.arrival_number, i.procedure_name from payment_demand d
                join inbox i on i.application_id = d.application_id
                where d.agency_id = ? and d.office_id = any(?) and %s
                order by d.due_on, d.payment_demand_id limit %d"""
                        .formatted(condition, most),
                row -> new OpenDemand(demand(row), row.text("arrival_number"), row.text("procedure_name")),
                agency.value(),
                offices.stream().map(OfficeId::value).toArray(String[]::new));
    }

    private static Demand demand(Row row) throws SQLException {
        return new Demand(
                row.uuid("payment_demand_id"),
                new ApplicationId(row.uuid("application_id")),
                new AgencyId(row.text("agency_id")),
                new OfficeId(row.text("office_id")),
                row.integer("number"),
                row.integer("rule"),
                PaymentRule.Kind.valueOf(row.text("kind")),
                new LocalizedText(
                        row.text("name_ja"),
                        row.optionalText("name_easy").orElse(null),
                        row.optionalText("name_en").orElse(null)),
                row.flag("blocks_grant"),
                row.flag("pauses_clock"),
                row.number("amount_yen"),
                row.number("waived_yen"),
                row.number("paid_yen"),
                row.number("refunded_yen"),
                new SlipNumbers(
                        row.text("collector"),
                        row.text("payment_number"),
                        row.text("confirmation_number"),
                        row.text("category")),
                row.instant("demanded_at"),
                row.date("due_on"),
                row.optionalInstant("settled_at"),
                row.optionalInstant("cancelled_at"));
    }
}
