package jp.madoguchi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A form engine that runs in Node; {@code bench/peers} holds its script, its packages come from npm. */
final class NodePeer {

    private final Path folder;
    private final String name;

    private NodePeer(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The peer, if Node and its packages are there or can be fetched. */
    static Optional<NodePeer> find(String name) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("madoguchi.bench.peers", "bench/peers"));
        if (!Files.isRegularFile(folder.resolve("measure.mjs"))) {
            System.err.println("bench: " + folder + " is not there; run from the root of the sources");
            return Optional.empty();
        }
        try {
            if (!Files.isDirectory(folder.resolve("node_modules"))
                    && run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund") == null) {
                return Optional.empty();
            }
        } catch (IOException e) {
            System.err.println("bench: npm is missing, so " + name + " is not measured: " + e.getMessage());
            return Optional.empty();
        }
        return Optional.of(new NodePeer(folder, name));
    }

    /** One warmed round: operations per CPU-second. */
    double round() throws IOException, InterruptedException {
        String out = run(folder, "node", "measure.mjs", name);
        if (out == null) {
            throw new IOException(name + " failed");
        }
        return Double.parseDouble(out.strip());
    }

    private static @org.jspecify.annotations.Nullable String run(Path folder, String... command)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text : null;
        }
    }
}
