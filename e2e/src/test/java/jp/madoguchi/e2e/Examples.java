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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The answers of the examples that lie in a procedure's folder, without their attachments. */
final class Examples {
    private Examples() {}

    static Map<String, Object> answers(String procedure, String example) {
        Path file = RunningApplication.repository()
                .resolve("procedures")
                .resolve(procedure)
                .resolve("v1/examples")
                .resolve(example + ".yaml");
        try (InputStream in = Files.newInputStream(file)) {
            Map<?, ?> whole = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return withoutAttachments((Map<?, ?>) whole.get("answers"));
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
