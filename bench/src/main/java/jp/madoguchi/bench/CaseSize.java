package jp.madoguchi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.workflow.testing.Database;

/**
 * What the rows and indexes of a decided case take, without container, attachments and issued PDF: the size of every table
 * with its indexes, after packing, divided by the number of cases.
 */
final class CaseSize {
    /** What does not count, by table. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "frozen_container", "coalesce(octet_length(container), 0)",
            "evidence",
                    "coalesce(octet_length(container), 0) + coalesce(octet_length(container_t), 0)"
                            + " + coalesce(octet_length(dss_report), 0)",
            "attachment", "coalesce(octet_length(content), 0)",
            "issued_document", "coalesce(octet_length(pdf), 0)");

    private final Database database;

    CaseSize(Database database) {
        this.database = database;
    }

    /**
     * A table's share.
     *
     * @param table which
     * @param bytes rows and indexes for each case
     */
    private record Share(String table, double bytes) {}

    void measure(Consumer<Result> results) throws SQLException {
        long cases = database.number("select count(*) from disposition");
        List<Share> shares = new ArrayList<>();
        for (String table : tables()) {
            database.update("vacuum full " + table);
            long left = LEFT_OUT.containsKey(table)
                    ? database.number("select coalesce(sum(" + LEFT_OUT.get(table) + "), 0)::bigint from " + table)
                    : 0;
            long all = database.number("select pg_total_relation_size(?::regclass)", table);
            shares.add(new Share(table, Math.max(0, all - left) / (double) cases));
        }
        double sum = shares.stream().mapToDouble(Share::bytes).sum() / 1024;
        results.accept(new Result(
                "rows and indexes of a finished case",
                sum,
                "KiB",
                Optional.empty(),
                Optional.empty(),
                Optional.of("≤ 30 KiB"),
                Optional.of(sum <= 30)));
        shares.stream()
                .sorted((one, other) -> Double.compare(other.bytes(), one.bytes()))
                .limit(8)
                .forEach(share -> results.accept(Result.of("of it " + share.table(), share.bytes() / 1024, "KiB")));
    }

    /** Tables with rows for cases: not the ones that hold people, procedures, models and holidays. */
    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname = 'public' and c.relname not in ('holiday', 'procedure_version',
                            'act_ge_bytearray', 'act_re_procdef', 'act_re_deployment', 'flyway_schema_history', 'official',
                            'official_role', 'party', 'agency', 'office', 'credential', 'api_token', 'act_ge_property')
                        order by 1""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
