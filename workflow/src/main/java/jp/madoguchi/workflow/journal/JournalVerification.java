package jp.madoguchi.workflow.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.workflow.journal.Journal.Anchor;
import jp.madoguchi.workflow.party.AgencyId;

/**
 * Walks chain and anchors over plain JDBC and names each broken entry. What an anchor outside the database covers is
 * found whatever a database superuser did; what no anchor covers yet is only as safe as the database.
 */
public final class JournalVerification {
    private final Connection connection;
    private final Optional<Path> anchors;
    private final Optional<TimestampCheck> timestamps;
    private final List<BrokenEntry> broken = new ArrayList<>();
    private long entries;

    /**
     * A verification.
     *
     * @param connection to the database; only read
     * @param anchors the folder of anchors outside it, if given
     * @param timestamps checks the anchors' timestamps, if trust is given
     */
    public JournalVerification(Connection connection, Optional<Path> anchors, Optional<TimestampCheck> timestamps) {
        this.connection = connection;
        this.anchors = anchors;
        this.timestamps = timestamps;
    }

    /** Everything that is broken; empty if the record is whole. */
    public List<BrokenEntry> run() throws SQLException, IOException {
        Map<String, TreeMap<Long, Anchor>> outside = new HashMap<>();
        if (anchors.isPresent()) {
            for (Anchor anchor : AnchorFolder.read(anchors.get())) {
                outside.computeIfAbsent(anchor.agency().value(), agency -> new TreeMap<>())
                        .put(anchor.number(), anchor);
            }
        }
        TreeSet<String> agencies = new TreeSet<>(outside.keySet());
        query(
                "select distinct agency_id from journal_chain union select distinct agency_id from journal_anchor"
                        + " union select distinct agency_id from journal_entry",
                row -> agencies.add(row.getString(1)));
        for (String agency : agencies) {
            verify(agency, outside.getOrDefault(agency, new TreeMap<>()));
        }
        unchained();
        return List.copyOf(broken);
    }

    /** How many chained entries were walked. */
    public long entries() {
        return entries;
    }

    private void verify(String agency, SortedMap<Long, Anchor> outside) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        List<byte[]> chain = new ArrayList<>();
        byte[][] state = {Hashes.beginning(agency)};
        query(
                """
                select c.position, c.entry_id, c.chain_sha256, e.entry_id as found, e.agency_id, e.application_id, e.act,
                    e.actor, e.at, e.detail, e.leaf_sha256
                from journal_chain c left join journal_entry e on e.entry_id = c.entry_id
                where c.agency_id = ? order by c.position""",
                row -> {
                    entries++;
                    long position = row.getLong("position");
                    long expected = leaves.size() + 1L;
                    if (position != expected) {
                        add(agency, "position " + expected, "missing; the chain goes on at " + position);
                        while (leaves.size() + 1L < position) {
                            leaves.add(new byte[0]);
                            chain.add(new byte[0]);
                        }
                    }
                    byte[] stored = row.getBytes("chain_sha256");
                    byte[] leaf = leaf(agency, position, row);
                    if (!Arrays.equals(Hashes.chain(state[0], leaf), stored)) {
                        add(agency, "position " + position, "the chain does not follow from what stands before");
                    }
                    state[0] = stored;
                    leaves.add(leaf);
                    chain.add(stored);
                },
                agency);
        SortedMap<Long, Anchor> inside = inside(agency);
        for (Anchor anchor : outside.values()) {
            Anchor stored = inside.get(anchor.number());
            if (stored == null) {
                add(agency, "anchor " + anchor.number(), "is gone from the database");
            } else if (!Arrays.equals(stored.statement(), anchor.statement())) {
                add(agency, "anchor " + anchor.number(), "differs from the one outside the database");
            }
            check(agency, anchor, leaves, chain);
        }
        long next = 1;
        long nextNumber = 1;
        for (Anchor anchor : inside.values()) {
            if (anchor.number() != nextNumber || anchor.first() != next) {
                add(agency, "anchor " + anchor.number(), "does not follow the one before");
            }
            nextNumber = anchor.number() + 1;
            next = anchor.last() + 1;
            if (anchors.isPresent() && !outside.containsKey(anchor.number())) {
                add(agency, "anchor " + anchor.number(), "is missing outside the database");
            }
            if (!outside.containsKey(anchor.number())) {
                check(agency, anchor, leaves, chain);
            }
        }
    }

    private byte[] leaf(String agency, long position, ResultSet row) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        if (row.getObject("found") == null) {
            add(agency, "position " + position, "entry " + id + " is gone");
            return new byte[0];
        }
        JournalEntry entry = new JournalEntry(
                id,
                row.getString("agency_id"),
                Optional.ofNullable(row.getObject("application_id", UUID.class)),
                row.getString("act"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("detail"));
        byte[] leaf = entry.leaf();
        if (!Arrays.equals(leaf, row.getBytes("leaf_sha256"))) {
            add(agency, "position " + position, "entry " + id + " was changed");
        } else if (!entry.agency().equals(agency)) {
            add(agency, "position " + position, "entry " + id + " is another agency's");
        }
        return leaf;
    }

    private void check(String agency, Anchor anchor, List<byte[]> leaves, List<byte[]> chain) {
        String place = "anchor " + anchor.number();
        if (anchor.first() < 1 || anchor.last() < anchor.first() || anchor.last() > leaves.size()) {
            add(
                    agency,
                    place,
                    "covers positions " + anchor.first() + "–" + anchor.last() + ", the chain ends at "
                            + leaves.size());
            return;
        }
        byte[] root = Hashes.merkleRoot(leaves.subList((int) anchor.first() - 1, (int) anchor.last()));
        if (!Arrays.equals(root, anchor.merkleRoot())) {
            add(agency, place, "entries " + anchor.first() + "–" + anchor.last() + " are not those that were anchored");
        }
        if (!Arrays.equals(chain.get((int) anchor.last() - 1), anchor.chainSha256())) {
            add(agency, place, "the chain at " + anchor.last() + " is not the one that was anchored");
        }
        timestamps.ifPresent(check -> {
            try {
                check.check(anchor.timestampToken(), anchor.statement());
            } catch (TimestampRejected rejected) {
                add(agency, place, "its timestamp does not hold: " + rejected.getMessage());
            }
        });
    }

    private SortedMap<Long, Anchor> inside(String agency) throws SQLException {
        SortedMap<Long, Anchor> found = new TreeMap<>();
        query(
                "select * from journal_anchor where agency_id = ? order by number",
                row -> found.put(
                        row.getLong("number"),
                        new Anchor(
                                new AgencyId(agency),
                                row.getLong("number"),
                                row.getLong("first_position"),
                                row.getLong("last_position"),
                                row.getBytes("chain_sha256"),
                                row.getBytes("merkle_root"),
                                row.getBytes("timestamp_token"),
                                row.getObject("anchored_at", OffsetDateTime.class)
                                        .toInstant())),
                agency);
        return found;
    }

    /** Entries that are neither chained nor waiting were cut out of the chain or slipped in beside it. */
    private void unchained() throws SQLException {
        query(
                """
                select e.agency_id, e.entry_id from journal_entry e
                where not exists (select 1 from journal_chain c where c.entry_id = e.entry_id)
                  and not exists (select 1 from journal_pending p where p.entry_id = e.entry_id)""",
                row -> add(row.getString(1), "entry " + row.getString(2), "stands outside the chain"));
        query(
                """
                select p.agency_id, p.entry_id from journal_pending p
                where not exists (select 1 from journal_entry e where e.entry_id = p.entry_id)""",
                row -> add(row.getString(1), "entry " + row.getString(2), "waits for the chain but is gone"));
    }

    private void add(String agency, String place, String problem) {
        broken.add(new BrokenEntry(agency, place, problem));
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, RowReader reader, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    /** A hash for people. */
    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
