package jp.madoguchi.e2e;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every row of the database that belongs to a case, as one digest: equal digests, nothing changed. */
final class CaseRows {
    /** Tables written when somebody looks, or by the background: what they hold is no change of the case. */
    private static final List<String> APART = List.of("journal_entry", "outbox", "inbox_count_delta");

    private final ProductDatabase database;
    private final String digest;

    CaseRows(ProductDatabase database) {
        this.database = database;
        String tables = database.first(
                        """
                        select string_agg(c.table_name, ' ' order by c.table_name) from information_schema.columns c
                            join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and c.column_name = 'application_id'
                            and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'""")
                .orElseThrow();
        digest = List.of(tables.split(" ")).stream()
                .filter(table -> !APART.contains(table))
                .map(table ->
                        "select '" + table + "' || t::text as row from " + table + " t where application_id = ?::uuid")
                .collect(Collectors.joining(
                        " union all ",
                        "select md5(coalesce(string_agg(row, '|' order by row), '')) from (",
                        ") all_rows"));
    }

    String digest(String application) {
        long tables = digest.chars().filter(c -> c == '?').count();
        Object[] ids =
                Collections.nCopies((int) tables, UUID.fromString(application)).toArray();
        return database.first(digest, ids).orElseThrow();
    }
}
