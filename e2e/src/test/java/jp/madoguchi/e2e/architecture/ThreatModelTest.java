package jp.madoguchi.e2e.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.e2e.RunningApplication;
import org.junit.jupiter.api.Test;

/** Every abuse case of docs/threat-model.md names tests that exist, or says that it is open. */
class ThreatModelTest {
    private static final Path ROOT = RunningApplication.repository();
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]*(?:Test|IT))`");

    @Test
    void everyTestNamedExists() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(ROOT.resolve("docs/threat-model.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(named.size() > 40, named.toString());
        named.removeAll(tests());
        assertEquals(Set.of(), named, "named, but not there");
    }

    @Test
    void everyAbuseCaseIsShownOrOpen() throws IOException {
        List<String> bare = Files.readAllLines(ROOT.resolve("docs/threat-model.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .filter(line -> !TEST.matcher(line).find() && !line.contains("**open**"))
                .toList();
        assertEquals(List.of(), bare);
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path module : modules()) {
            try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return names;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/test/java")))
                    .toList();
        }
    }
}
