package jp.madoguchi.workflow.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.workflow.journal.Journal.Anchor;
import jp.madoguchi.workflow.party.AgencyId;

/**
 * Where anchors are also written, outside the database: one JSON file each, never overwritten.
 *
 * @param folder the folder; empty to write none
 */
public record AnchorFolder(Optional<Path> folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes one anchor durably; a file that is there already is left as it is. */
    public void write(Anchor anchor) {
        if (folder.isEmpty()) {
            return;
        }
        ObjectNode node = JSON.createObjectNode();
        node.put("agency", anchor.agency().value());
        node.put("number", anchor.number());
        node.put("first", anchor.first());
        node.put("last", anchor.last());
        node.put("chainSha256", HexFormat.of().formatHex(anchor.chainSha256()));
        node.put("merkleRoot", HexFormat.of().formatHex(anchor.merkleRoot()));
        node.put("timestampToken", Base64.getEncoder().encodeToString(anchor.timestampToken()));
        node.put("at", anchor.at().toString());
        try {
            Files.createDirectories(folder.get());
            Path file = folder.get().resolve(String.format("%s-%08d.json", anchor.agency(), anchor.number()));
            if (Files.exists(file)) {
                return;
            }
            Path written = Files.createTempFile(folder.get(), "anchor", ".tmp");
            Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every anchor of a folder. */
    static List<Anchor> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(AnchorFolder::readOne)
                    .toList();
        }
    }

    private static Anchor readOne(Path file) {
        try {
            JsonNode node = JSON.readTree(file.toFile());
            return new Anchor(
                    new AgencyId(node.required("agency").asText()),
                    node.required("number").asLong(),
                    node.required("first").asLong(),
                    node.required("last").asLong(),
                    HexFormat.of().parseHex(node.required("chainSha256").asText()),
                    HexFormat.of().parseHex(node.required("merkleRoot").asText()),
                    Base64.getDecoder().decode(node.required("timestampToken").asText()),
                    Instant.parse(node.required("at").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
