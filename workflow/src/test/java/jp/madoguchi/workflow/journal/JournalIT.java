package jp.madoguchi.workflow.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.TransactionManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
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

    @Test
    void everyMutationOfAnchoredEntriesIsFound() throws Exception {
        long last = database.number("select max(position) from journal_chain where agency_id = 'minato'");
        int tried = 0;
        for (long position = 1; position <= last; position += Math.max(1, last / 12)) {
            String entry =
                    "(select entry_id from journal_chain where agency_id = 'minato' and position = " + position + ")";
            for (String mutation : List.of(
                    "update journal_entry set detail = detail || '!' where entry_id = " + entry,
                    "update journal_entry set actor = 'official:x' where entry_id = " + entry,
                    "update journal_entry set at = at + interval '1 second' where entry_id = " + entry,
                    "delete from journal_entry where entry_id = " + entry,
                    "delete from journal_chain where agency_id = 'minato' and position = " + position,
                    "delete from journal_chain where agency_id = 'minato' and position >= " + position,
                    "delete from journal_chain where agency_id = 'minato' and position >= " + position
                            + "; delete from journal_anchor where last_position >= " + position)) {
                assertFalse(verify(mutation).isEmpty(), mutation);
                tried++;
            }
        }
        assertTrue(tried >= 80, "tried " + tried);
    }

    @Test
    void recomputedChainIsFoundByTheAnchorsOutside() throws Exception {
        String rewrite =
                """
                do $$
                declare
                    previous bytea := decode('%s', 'hex');
                    link record;
                begin
                    update journal_entry set detail = 'forged', leaf_sha256 = sha256('forged')
                        where entry_id = (select entry_id from journal_chain where agency_id = 'minato' and position = 2);
                    for link in select c.position, e.leaf_sha256 from journal_chain c join journal_entry e using (entry_id)
                            where c.agency_id = 'minato' order by c.position loop
                        previous := sha256(decode('02', 'hex') || previous || link.leaf_sha256);
                        update journal_chain set chain_sha256 = previous
                            where agency_id = 'minato' and position = link.position;
                    end loop;
                    delete from journal_anchor where agency_id = 'minato';
                end $$"""
                        .formatted(java.util.HexFormat.of().formatHex(Hashes.beginning("minato")));
        assertFalse(verify(rewrite).isEmpty());
    }

    /** Does something as a superuser would, verifies, and undoes it. */
    private List<BrokenEntry> verify(String mutation) throws Exception {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            if (!mutation.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(mutation);
                }
            }
            JournalVerification verification = new JournalVerification(
                    connection,
                    Optional.of(Installation.anchors()),
                    Optional.of(new TimestampCheck(Installation.PKI.check())));
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
