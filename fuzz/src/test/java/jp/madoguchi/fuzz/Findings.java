package jp.madoguchi.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Inputs that once ended badly, kept as files. */
final class Findings {
    private static final Path FOLDER = Path.of("src", "test", "resources", "findings");

    private Findings() {}

    static List<byte[]> of(String target) throws IOException {
        Path folder = FOLDER.resolve(target);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            var found = new ArrayList<byte[]>();
            for (Path file : files.sorted().toList()) found.add(Files.readAllBytes(file));
            return found;
        }
    }
}
