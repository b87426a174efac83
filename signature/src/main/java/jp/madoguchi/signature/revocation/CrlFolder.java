package jp.madoguchi.signature.revocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every {@code *.crl} file of a directory. */
final class CrlFolder implements CrlShelf.Supply {
    private final Path directory;

    CrlFolder(Path directory) {
        this.directory = directory;
    }

    @Override
    public List<byte[]> fetch() throws IOException {
        var found = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList())
                if (file.getFileName().toString().endsWith(".crl")) found.add(Files.readAllBytes(file));
        }
        return found;
    }
}
