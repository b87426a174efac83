package jp.madoguchi.workflow.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.signature.timestamp.TimestampCheck;
import jp.madoguchi.signature.timestamp.TimestampRejected;
import jp.madoguchi.workflow.journal.Journal.Anchor;
import jp.madoguchi.workflow.party.AgencyId;

/**
 * That an entry stands in the record: its leaf, the way up to the root of its anchor (RFC 6962, 2.1.1), and the anchor with
 * its timestamp. It can be checked with nothing but itself and the timestamping authority's certificate.
 *
 * @param entry the entry
 * @param position its place in the agency's chain, from 1
 * @param auditPath the neighbours on the way up, from the bottom
 * @param anchor what covers it
 */
public record InclusionProof(JournalEntry entry, long position, List<byte[]> auditPath, Anchor anchor) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public InclusionProof {
        auditPath = List.copyOf(auditPath);
        if (position < anchor.first() || position > anchor.last()) {
            throw new IllegalArgumentException("The anchor does not cover position " + position);
        }
    }

    /**
     * What does not hold; empty if the proof is good.
     *
     * @param timestamps checks the timestamp too, if trust is given
     */
    public List<String> problems(Optional<TimestampCheck> timestamps) {
        List<String> problems = new ArrayList<>();
        Optional<byte[]> root =
                Hashes.rootOf(entry.leaf(), position - anchor.first(), anchor.last() - anchor.first() + 1, auditPath);
        if (root.filter(found -> Arrays.equals(found, anchor.merkleRoot())).isEmpty()) {
            problems.add("The entry does not lead to the anchored root.");
        }
        timestamps.ifPresent(check -> {
            try {
                check.check(anchor.timestampToken(), anchor.statement());
            } catch (TimestampRejected rejected) {
                problems.add("The anchor's timestamp does not hold: " + rejected.getMessage());
            }
        });
        return problems;
    }

    /** As a file; docs/journal-proof.md tells how to check it by hand. */
    public byte[] toJson() {
        HexFormat hex = HexFormat.of();
        ObjectNode proof = JSON.createObjectNode();
        proof.put("format", "madoguchi-journal-proof:1");
        ObjectNode what = proof.putObject("entry");
        what.put("id", entry.id().toString());
        what.put("agency", entry.agency());
        what.put("application", entry.application().map(UUID::toString).orElse(""));
        what.put("act", entry.act());
        what.put("actor", entry.actor());
        what.put("at", entry.at().toString());
        what.put("detail", entry.detail());
        proof.put("leaf", hex.formatHex(entry.leaf()));
        proof.put("position", position);
        ArrayNode path = proof.putArray("auditPath");
        auditPath.forEach(neighbour -> path.add(hex.formatHex(neighbour)));
        ObjectNode covered = proof.putObject("anchor");
        covered.put("number", anchor.number());
        covered.put("first", anchor.first());
        covered.put("last", anchor.last());
        covered.put("chainSha256", hex.formatHex(anchor.chainSha256()));
        covered.put("merkleRoot", hex.formatHex(anchor.merkleRoot()));
        covered.put("statement", hex.formatHex(anchor.statement()));
        covered.put("timestampToken", Base64.getEncoder().encodeToString(anchor.timestampToken()));
        covered.put("at", anchor.at().toString());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(proof);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no proof
     */
    public static InclusionProof parse(byte[] file) throws IOException {
        try {
            JsonNode proof = JSON.readTree(file);
            JsonNode what = proof.required("entry");
            String application = what.required("application").asText();
            JournalEntry entry = new JournalEntry(
                    UUID.fromString(what.required("id").asText()),
                    what.required("agency").asText(),
                    application.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(application)),
                    what.required("act").asText(),
                    what.required("actor").asText(),
                    Instant.parse(what.required("at").asText()),
                    what.required("detail").asText());
            JsonNode covered = proof.required("anchor");
            HexFormat hex = HexFormat.of();
            List<byte[]> path = new ArrayList<>();
            proof.required("auditPath").forEach(neighbour -> path.add(hex.parseHex(neighbour.asText())));
            Anchor anchor = new Anchor(
                    new AgencyId(entry.agency()),
                    covered.required("number").asLong(),
                    covered.required("first").asLong(),
                    covered.required("last").asLong(),
                    hex.parseHex(covered.required("chainSha256").asText()),
                    hex.parseHex(covered.required("merkleRoot").asText()),
                    Base64.getDecoder()
                            .decode(covered.required("timestampToken").asText()),
                    Instant.parse(covered.required("at").asText()));
            return new InclusionProof(entry, proof.required("position").asLong(), path, anchor);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw new IOException("No proof of the journal: " + wrong.getMessage(), wrong);
        }
    }
}
