package jp.madoguchi.workflow.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where the record is kept. */
public interface Journal {
    /** Inserts an entry, unchained, in the running transaction. */
    void insert(JournalEntry entry);

    /** Keeps the words that an entry commits itself to, apart from the record. */
    void keep(JournalEntry entry, JournalReason reason);

    /** Entries of one kind about an application, oldest first. */
    List<JournalEntry> of(ApplicationId application, JournalAct act);

    /** Chains what waits, per agency in the order of its entries; returns how many. */
    int sequence();

    /** Agencies with chained entries that no anchor covers yet. */
    List<Unanchored> unanchored();

    /** Stores an anchor. */
    void anchor(Anchor anchor);

    /** Whether an anchor covers an entry. */
    boolean isAnchored(JournalEntry entry);

    /** That an entry is anchored; empty until it is. */
    Optional<InclusionProof> proof(JournalEntry entry);

    /** The last anchor of an agency. */
    Optional<Anchor> lastAnchor(AgencyId agency);

    /**
     * A stretch of the chain to anchor.
     *
     * @param agency whose
     * @param number the next anchor's number
     * @param first first position
     * @param last last position
     * @param chainSha256 the chain at the last position
     * @param leaves the leaves from first to last
     */
    record Unanchored(AgencyId agency, long number, long first, long last, byte[] chainSha256, List<byte[]> leaves) {
        public Unanchored {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * An anchor.
     *
     * @param agency whose
     * @param number 1, 2, …
     * @param first first position covered
     * @param last last position covered
     * @param chainSha256 the chain at the last position
     * @param merkleRoot over the leaves covered
     * @param timestampToken RFC 3161 token over the anchor's statement
     * @param at the token's instant
     */
    record Anchor(
            AgencyId agency,
            long number,
            long first,
            long last,
            byte[] chainSha256,
            byte[] merkleRoot,
            byte[] timestampToken,
            Instant at) {
        /** What the timestamp covers, every field but the token; the imprint is its SHA-256. */
        public byte[] statement() {
            return statement(agency.value(), number, first, last, chainSha256, merkleRoot);
        }

        /** What a timestamp covers. */
        public static byte[] statement(
                String agency, long number, long first, long last, byte[] chainSha256, byte[] merkleRoot) {
            Hashes.Writer writer = Hashes.writer((byte) 4);
            writer.text(agency);
            writer.text(number + ":" + first + "-" + last);
            writer.text(java.util.HexFormat.of().formatHex(chainSha256));
            writer.text(java.util.HexFormat.of().formatHex(merkleRoot));
            return writer.sha256();
        }
    }
}
