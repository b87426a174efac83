package jp.madoguchi.launcher.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.AnswersRejected;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the file that {@code --answers} names: JSON or YAML, with the answers themselves or below {@code answers:}. */
final class AnswersFile {
    private AnswersFile() {}

    static Answers read(Path file) throws CommandRefused {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (text.startsWith("{")) return inside(Answers.parse(bytes));
            LoadSettings settings = LoadSettings.builder()
                    .setAllowDuplicateKeys(false)
                    .setLabel(file.toString())
                    .build();
            Object read = new Load(settings).loadFromString(text);
            if (!(read instanceof Map<?, ?> map)) {
                throw new CommandRefused(file + ": answers are a map of field ids to values");
            }
            return inside(Answers.of(plain(map)));
        } catch (NoSuchFileException e) {
            throw new CommandRefused(file + " does not exist", e);
        } catch (IOException e) {
            throw new CommandRefused(file + " cannot be read: " + e.getMessage(), e);
        } catch (YamlEngineException | AnswersRejected e) {
            throw new CommandRefused(file + ": " + e.getMessage(), e);
        }
    }

    /** An example of a definition holds its answers below a key. */
    private static Answers inside(Answers read) throws AnswersRejected {
        return read.at("answers").orElse(null) instanceof Map<?, ?> map ? Answers.of(plain(map)) : read;
    }

    private static Map<String, Object> plain(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object known = plainValue(value);
            if (known != null) plain.put(String.valueOf(key), known);
        });
        return plain;
    }

    private static @Nullable Object plainValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return plain(map);
        if (value instanceof Double number) return BigDecimal.valueOf(number);
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            for (Object item : list) {
                Object known = plainValue(item);
                if (known != null) items.add(known);
            }
            return items;
        }
        return value;
    }
}
