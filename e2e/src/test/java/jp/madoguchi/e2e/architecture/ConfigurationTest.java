package jp.madoguchi.e2e.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.e2e.RunningApplication;
import org.junit.jupiter.api.Test;

/** docs/configuration.md lists exactly the names that the code reads. */
class ConfigurationTest {

    private static final Pattern IN_CODE = Pattern.compile("\"(madoguchi(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern IN_TABLE = Pattern.compile("^\\| `(madoguchi(?:\\.[a-z0-9-]+)+)` \\|");
    /** Files of the product, and what launcher and WAR tell each other about the start. */
    private static final Set<String> NO_SETTINGS = Set.of(
            "madoguchi.conf",
            "madoguchi.jar",
            "madoguchi.lock",
            "madoguchi.log",
            "madoguchi.start-failure",
            "madoguchi.deployment-ended");

    @Test
    void everyNameIsDocumentedAndEveryDocumentedNameIsRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (String module : List.of("forms-engine", "signature", "workflow", "web", "launcher")) {
            Path sources = RunningApplication.repository().resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher name = IN_CODE.matcher(Files.readString(file));
                    while (name.find()) {
                        read.add(name.group(1));
                    }
                }
            }
        }
        read.removeAll(NO_SETTINGS);
        assertFalse(read.isEmpty());
        assertEquals(documented(), read);
    }

    private static Set<String> documented() throws IOException {
        return Files.readAllLines(RunningApplication.repository().resolve("docs/configuration.md")).stream()
                .map(IN_TABLE::matcher)
                .filter(Matcher::find)
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
