package jp.madoguchi.workflow.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.TransactionManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.testing.Database;
import jp.madoguchi.workflow.testing.Installation;
import jp.madoguchi.workflow.testing.People;
import jp.madoguchi.workflow.usecase.AnchorJournal;
import jp.madoguchi.workflow.usecase.SequenceJournal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalIT {
    private final Installation installation = Installation.shared();
    private final Database database = installation.database();

    @BeforeEach
    void recordAndAnchor() throws Exception {
        TransactionManager transactions = installation.get(TransactionManager.class);
        transactions.begin();
        for (int i = 0; i < 12; i++) {
            installation
                    .get(JournalWriter.class)
                    .record(People.MINATO, JournalAct.PROCEDURE_PUBLISHED, "test " + UUID.randomUUID());
        }
        transactions.commit();
        installation.get(SequenceJournal.class).sequence();
        installation.get(AnchorJournal.class).anchor();
    }

    @Test
    void wholeRecordRaisesNoAlarm() throws Exception {
        assertEquals(List.of(), verify(""));
        try (Stream<Path> files = Files.list(Installation.anchors())) {
            assertTrue(files.findAny().isPresent());
        }
    }

    /** R6: what a database superuser can do to anchored entries, at twenty places, the anchors in the database included. */
    @Test
    void twoHundredMutationsOfAnchoredEntriesAreFound() throws Exception {
        long last = database.number("select max(last_position) from journal_anchor where agency_id = 'minato'");
        int tried = 0;
        List<String> unnoticed = new ArrayList<>();
        for (int place = 0; place < 20; place++) {
            long position = 2 + place * (last - 2) / 20;
            for (String mutation : mutations(position, last)) {
                if (verify(mutation).isEmpty()) {
                    unnoticed.add(mutation);
                }
                tried++;
            }
        }
        assertEquals(List.of(), unnoticed);
        assertEquals(240, tried);
        assertEquals(List.of(), verify(""), "the clean chain is silent afterwards");
    }

    private static List<String> mutations(long position, long last) {
        String here = "(select entry_id from journal_chain where agency_id = 'minato' and position = " + position + ")";
        String before =
                "(select entry_id from journal_chain where agency_id = 'minato' and position = " + (position - 1) + ")";
        String tail = "agency_id = 'minato' and position >= " + position;
        String entriesOfTail =
                "delete from journal_entry where entry_id in (select entry_id from journal_chain where " + tail + ")";
        return List.of(
                "update journal_entry set detail = detail || '!' where entry_id = " + here,
                "update journal_entry set actor = 'official:x' where entry_id = " + here,
                "update journal_entry set at = at + interval '1 second' where entry_id = " + here,
                "update journal_entry set application_id = gen_random_uuid() where entry_id = " + here,
                "delete from journal_entry where entry_id = " + here,
                "delete from journal_chain where agency_id = 'minato' and position = " + position,
                // two entries change places
                "update journal_chain set position = -position where agency_id = 'minato' and position in (" + position
                        + ", " + (position - 1) + "); update journal_chain set position = " + (2 * position - 1)
                        + " + position where agency_id = 'minato' and position < 0",
                // two entries change their words, leaf hashes and all
                "update journal_entry e set detail = o.detail, act = o.act, actor = o.actor, at = o.at, leaf_sha256 ="
                        + " o.leaf_sha256 from journal_entry o where (e.entry_id = " + here + " and o.entry_id = "
                        + before
                        + ") or (e.entry_id = " + before + " and o.entry_id = " + here + ")",
                // the tail, its entries and every anchor over it
                "delete from journal_chain where " + tail,
                entriesOfTail + "; delete from journal_chain where " + tail
                        + "; delete from journal_anchor where agency_id = 'minato' and last_position >= " + position,
                // the whole chain from there recomputed, anchors deleted or rewritten to fit
                recomputed(position) + "; delete from journal_anchor where agency_id = 'minato'",
                recomputed(position)
                        + "; update journal_anchor a set chain_sha256 = c.chain_sha256 from journal_chain c"
                        + " where a.agency_id = 'minato' and c.agency_id = 'minato' and c.position = a.last_position");
    }

    /** Forges one entry and computes the chain anew, as somebody would who knows how it is made. */
    private static String recomputed(long position) {
        return """
                do $$
                declare
                    previous bytea := decode('%s', 'hex');
                    link record;
                begin
                    update journal_entry set detail = 'forged', leaf_sha256 = sha256('forged')
                        where entry_id = (select entry_id from journal_chain where agency_id = 'minato' and position = %d);
                    for link in select c.position, e.leaf_sha256 from journal_chain c join journal_entry e using (entry_id)
                            where c.agency_id = 'minato' order by c.position loop
                        previous := sha256(decode('02', 'hex') || previous || link.leaf_sha256);
                        if link.position >= %d then
                            update journal_chain set chain_sha256 = previous
                                where agency_id = 'minato' and position = link.position;
                        end if;
                    end loop;
                end $$"""
                .formatted(HexFormat.of().formatHex(Hashes.beginning("minato")), position, position);
    }

    /** The bad twin: without the anchors outside, the same forgery with its anchors rewritten passes. */
    @Test
    void withoutTheAnchorsOutsideAConsistentForgeryIsNotFound() throws Exception {
        long last = database.number("select max(position) from journal_chain where agency_id = 'minato'");
        String cut = "delete from journal_entry where entry_id in (select entry_id from journal_chain where agency_id ="
                + " 'minato' and position > " + last / 2 + "); delete from journal_chain where agency_id = 'minato' and"
                + " position > " + last / 2
                + "; delete from journal_anchor where agency_id = 'minato' and last_position > "
                + last / 2 + "; delete from journal_pending where agency_id = 'minato'";
        assertEquals(List.of(), verify(cut, Optional.empty()));
        assertFalse(verify(cut).isEmpty());
    }

    @Test
    void everyProofLeadsToItsAnchorAndNoChangedOneDoes() throws Exception {
        TransactionManager transactions = installation.get(TransactionManager.class);
        Journal journal = installation.get(Journal.class);
        transactions.begin();
        List<UUID> ids = ids();
        Optional<TimestampCheck> timestamps = Optional.of(new TimestampCheck(Installation.PKI.check()));
        for (UUID id : ids) {
            InclusionProof proof = journal.proof(entry(id)).orElseThrow();
            InclusionProof read = InclusionProof.parse(proof.toJson());
            assertEquals(List.of(), read.problems(timestamps));
            JournalEntry real = read.entry();
            JournalEntry forged = new JournalEntry(
                    real.id(), real.agency(), real.application(), real.act(), real.actor(), real.at(), "forged");
            assertFalse(new InclusionProof(forged, read.position(), read.auditPath(), read.anchor())
                    .problems(timestamps)
                    .isEmpty());
        }
        transactions.rollback();
        assertTrue(ids.size() >= 10, "proofs tried: " + ids.size());
    }

    @Test
    void aLeafLeadsToTheRootOfEveryTreeAtItsPlaceOnly() {
        for (int size = 1; size <= 33; size++) {
            List<byte[]> leaves = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                leaves.add(Hashes.sha256(new byte[] {(byte) i}));
            }
            byte[] root = Hashes.merkleRoot(leaves);
            for (int i = 0; i < size; i++) {
                List<byte[]> path = Hashes.auditPath(leaves, i);
                assertArrayEquals(
                        root, Hashes.rootOf(leaves.get(i), i, size, path).orElseThrow());
                if (size > 1) {
                    byte[] elsewhere = Hashes.rootOf(leaves.get(i), (i + 1) % size, size, path)
                            .orElse(new byte[0]);
                    assertFalse(java.util.Arrays.equals(root, elsewhere), i + " of " + size);
                    assertTrue(Hashes.rootOf(leaves.get(i), i, size, path.subList(0, path.size() - 1))
                            .filter(found -> java.util.Arrays.equals(found, root))
                            .isEmpty());
                }
            }
        }
    }

    private List<UUID> ids() throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select entry_id from journal_chain where agency_id = 'minato' order by position desc limit 12")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private JournalEntry entry(UUID id) throws Exception {
        try (Connection connection = database.open();
                var statement = connection.prepareStatement("select * from journal_entry where entry_id = ?")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return new JournalEntry(
                        id,
                        row.getString("agency_id"),
                        Optional.ofNullable(row.getObject("application_id", UUID.class)),
                        row.getString("act"),
                        row.getString("actor"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("detail"));
            }
        }
    }

    /** Does something as a superuser would, verifies, and undoes it. */
    private List<BrokenEntry> verify(String mutation) throws Exception {
        return verify(mutation, Optional.of(Installation.anchors()));
    }

    private List<BrokenEntry> verify(String mutation, Optional<Path> anchors) throws Exception {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            if (!mutation.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(mutation);
                }
            }
            JournalVerification verification = new JournalVerification(
                    connection, anchors, Optional.of(new TimestampCheck(Installation.PKI.check())));
            List<BrokenEntry> broken = verification.run();
            connection.rollback();
            return broken;
        }
    }

    @Test
    void auditPathLeadsToTheRoot() {
        List<byte[]> leaves = List.of(new byte[] {1}, new byte[] {2}, new byte[] {3});
        assertEquals(2, Hashes.auditPath(leaves, 0).size());
        assertEquals(1, Hashes.auditPath(leaves, 2).size());
        assertEquals("minato", new AgencyId("minato").value());
    }
}
