package jp.madoguchi.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The answers of the examples that lie in a procedure's folder, without their attachments. */
final class Examples {
    private Examples() {}

    /** The ids of all procedures of the repository that begin by themselves, not as a stage after another. */
    static List<String> procedures() {
        Path all = RunningApplication.repository().resolve("procedures");
        return names(all).stream()
                .filter(id ->
                        !read(all.resolve(id).resolve("v1/procedure.yaml")).containsKey("stage"))
                .toList();
    }

    /** The names of a procedure's examples. */
    static List<String> of(String procedure) {
        return names(folder(procedure)).stream()
                .map(name -> name.replaceFirst("\\.yaml$", ""))
                .toList();
    }

    private static Path folder(String procedure) {
        return RunningApplication.repository()
                .resolve("procedures")
                .resolve(procedure)
                .resolve("v1/examples");
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> answers(String procedure, String example) {
        return withoutAttachments(
                (Map<?, ?>) read(folder(procedure).resolve(example + ".yaml")).get("answers"));
    }

    private static Map<?, ?> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> withoutAttachments(Map<?, ?> answers) {
        Map<String, Object> kept = new LinkedHashMap<>();
        answers.forEach((field, value) -> {
            if (value instanceof List<?> list) {
                if (list.stream().noneMatch(Examples::isAttachment)) {
                    List<Object> rows = new ArrayList<>();
                    list.forEach(row -> rows.add(row instanceof Map<?, ?> map ? withoutAttachments(map) : row));
                    kept.put((String) field, rows);
                }
            } else {
                kept.put((String) field, value);
            }
        });
        return kept;
    }

    private static boolean isAttachment(Object value) {
        return value instanceof Map<?, ?> map && map.containsKey("attachment");
    }
}
