package jp.madoguchi.workflow.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.journal.Hashes;
import jp.madoguchi.workflow.journal.InclusionProof;
import jp.madoguchi.workflow.journal.Journal;
import jp.madoguchi.workflow.journal.JournalAct;
import jp.madoguchi.workflow.journal.JournalEntry;
import jp.madoguchi.workflow.journal.JournalReason;
import jp.madoguchi.workflow.party.AgencyId;
import org.jspecify.annotations.Nullable;

/** The journal in PostgreSQL. */
@Singleton
class PostgresJournal implements Journal {
    private static final int BATCH = 5_000;
    private static final int MERKLE_LEAVES = 100_000;

    private final Sql sql;

    @Inject
    PostgresJournal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(JournalEntry entry) {
        sql.laterRow(
                """
                with entry as (
                    insert into journal_entry (entry_id, agency_id, application_id, act, actor, at, detail, leaf_sha256)
                    values\s""",
                """
                 returning entry_id, agency_id)
                insert into journal_pending (entry_id, agency_id) select entry_id, agency_id from entry""",
                entry.id(),
                entry.agency(),
                entry.application().orElse(null),
                entry.act(),
                entry.actor(),
                entry.at(),
                entry.detail(),
                entry.leaf());
    }

    @Override
    public void keep(JournalEntry entry, JournalReason reason) {
        sql.later(
                """
                insert into journal_reason (entry_id, agency_id, application_id, salt, reason)
                values (?, ?, ?, ?, ?)""",
                entry.id(),
                entry.agency(),
                entry.application().orElse(null),
                reason.salt(),
                reason.text());
    }

    @Override
    public List<JournalEntry> of(ApplicationId application, JournalAct act) {
        return sql.list(
                "select * from journal_entry where application_id = ? and act = ? order by at, entry_id",
                row -> new JournalEntry(
                        row.uuid("entry_id"),
                        row.text("agency_id"),
                        row.optionalUuid("application_id"),
                        row.text("act"),
                        row.text("actor"),
                        row.instant("at"),
                        row.text("detail")),
                application.value(),
                act);
    }

    @Override
    public int sequence() {
        int chained = 0;
        for (String agency :
                sql.list("select distinct agency_id from journal_pending order by 1", row -> row.text("agency_id"))) {
            chained += sequence(agency);
        }
        return chained;
    }

    private int sequence(String agency) {
        boolean mine = sql.one(
                        "select pg_try_advisory_xact_lock(hashtextextended('journal ' || ?, 0)) as mine",
                        row -> row.flag("mine"),
                        agency)
                .orElse(false);
        if (!mine) {
            return 0;
        }
        List<Waiting> waiting = sql.list(
                """
                select p.entry_id, e.leaf_sha256 from journal_pending p join journal_entry e using (entry_id)
                where p.agency_id = ? order by e.at, e.entry_id limit ?""",
                row -> new Waiting(row.uuid("entry_id"), row.bytes("leaf_sha256")),
                agency,
                BATCH);
        Link last = sql.one(
                        """
                        select position, chain_sha256 from journal_chain where agency_id = ?
                        order by position desc limit 1""",
                        row -> new Link(row.number("position"), row.bytes("chain_sha256")),
                        agency)
                .orElseGet(() -> new Link(0, Hashes.beginning(agency)));
        List<@Nullable Object[]> links = new ArrayList<>();
        for (Waiting entry : waiting) {
            last = new Link(last.position() + 1, Hashes.chain(last.hash(), entry.leaf()));
            links.add(new Object[] {agency, last.position(), entry.id(), last.hash()});
        }
        sql.batch("insert into journal_chain (agency_id, position, entry_id, chain_sha256) values (?, ?, ?, ?)", links);
        sql.update("delete from journal_pending where entry_id = any(?::uuid[])", (Object)
                waiting.stream().map(entry -> entry.id().toString()).toArray(String[]::new));
        return waiting.size();
    }

    private record Waiting(UUID id, byte[] leaf) {}

    private record Link(long position, byte[] hash) {}

    @Override
    public List<Unanchored> unanchored() {
        List<Unanchored> found = new ArrayList<>();
        for (String agency : sql.list("select agency_id from agency order by 1", row -> row.text("agency_id"))) {
            Optional<Anchor> last = lastAnchor(new AgencyId(agency));
            long first = last.map(Anchor::last).orElse(0L) + 1;
            List<Waiting> links = sql.list(
                    """
                    select c.entry_id, e.leaf_sha256 from journal_chain c join journal_entry e using (entry_id)
                    where c.agency_id = ? and c.position >= ? order by c.position limit ?""",
                    row -> new Waiting(row.uuid("entry_id"), row.bytes("leaf_sha256")),
                    agency,
                    first,
                    MERKLE_LEAVES);
            if (links.isEmpty()) {
                continue;
            }
            long end = first + links.size() - 1;
            byte[] chain = sql.one(
                            "select chain_sha256 from journal_chain where agency_id = ? and position = ?",
                            row -> row.bytes("chain_sha256"),
                            agency,
                            end)
                    .orElseThrow();
            found.add(new Unanchored(
                    new AgencyId(agency),
                    last.map(Anchor::number).orElse(0L) + 1,
                    first,
                    end,
                    chain,
                    links.stream().map(Waiting::leaf).toList()));
        }
        return found;
    }

    @Override
    public void anchor(Anchor anchor) {
        sql.update(
                """
                insert into journal_anchor (agency_id, number, first_position, last_position, chain_sha256, merkle_root,
                    timestamp_token, anchored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                anchor.agency().value(),
                anchor.number(),
                anchor.first(),
                anchor.last(),
                anchor.chainSha256(),
                anchor.merkleRoot(),
                anchor.timestampToken(),
                anchor.at());
    }

    @Override
    public Optional<Anchor> lastAnchor(AgencyId agency) {
        return sql.one(
                "select * from journal_anchor where agency_id = ? order by number desc limit 1",
                PostgresJournal::anchor,
                agency.value());
    }

    private static Anchor anchor(Sql.Row row) throws java.sql.SQLException {
        return new Anchor(
                new AgencyId(row.text("agency_id")),
                row.number("number"),
                row.number("first_position"),
                row.number("last_position"),
                row.bytes("chain_sha256"),
                row.bytes("merkle_root"),
                row.bytes("timestamp_token"),
                row.instant("anchored_at"));
    }

    @Override
    public boolean isAnchored(JournalEntry entry) {
        return sql.one(
                        """
                        select 1 as one from journal_chain c join journal_anchor a
                            on a.agency_id = c.agency_id and c.position between a.first_position and a.last_position
                        where c.entry_id = ? limit 1""",
                        row -> row.integer("one"),
                        entry.id())
                .isPresent();
    }

    @Override
    public Optional<InclusionProof> proof(JournalEntry entry) {
        Optional<Long> position = sql.one(
                "select position from journal_chain where entry_id = ?", row -> row.number("position"), entry.id());
        return position.flatMap(place -> sql.one(
                        """
                        select * from journal_anchor
                        where agency_id = ? and first_position <= ? and last_position >= ?
                        order by number limit 1""",
                        PostgresJournal::anchor,
                        entry.agency(),
                        place,
                        place)
                .map(anchor -> new InclusionProof(
                        entry,
                        place,
                        Hashes.auditPath(leaves(anchor), Math.toIntExact(place - anchor.first())),
                        anchor)));
    }

    private List<byte[]> leaves(Anchor anchor) {
        return sql.list(
                """
                select e.leaf_sha256 from journal_chain c join journal_entry e using (entry_id)
                where c.agency_id = ? and c.position between ? and ? order by c.position""",
                row -> row.bytes("leaf_sha256"),
                anchor.agency().value(),
                anchor.first(),
                anchor.last());
    }
}
