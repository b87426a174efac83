package jp.madoguchi.signature.settings;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads files of the form {@code [name]} and {@code key = value}; {@code #} begins a comment line. */
public final class SectionFile {
    private final String file;
    private final Set<String> keys;
    private final List<Section> sections = new ArrayList<>();

    private SectionFile(String file, Set<String> keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * A value and where it stands.
     *
     * @param number line, from 1
     * @param value without the spaces around it; may be empty
     */
    public record Line(int number, String value) {}

    /**
     * A section.
     *
     * @param id its name: small letters, digits and hyphens, at most 41
     * @param number line of its name, from 1
     * @param lines its values by key
     */
    public record Section(String id, int number, Map<String, Line> lines) {
        /** The line of a key, if it is there. */
        public Optional<Line> line(String key) {
            return Optional.ofNullable(lines.get(key));
        }
    }

    /**
     * The sections of a text, in its order.
     *
     * @param file the name used in messages
     * @param keys the keys there are
     * @throws IOException {@code file:line: what is wrong}
     */
    public static List<Section> read(String file, String text, Set<String> keys) throws IOException {
        var reader = new SectionFile(file, keys);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) reader.line(lines.get(i).strip(), i + 1);
        return List.copyOf(reader.sections);
    }

    /**
     * The text of a settings file.
     *
     * @throws IOException if it cannot be read or is not UTF-8
     */
    public static String text(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new IOException(file + ":1: not UTF-8", e);
        }
    }

    /** What is wrong, with its place. */
    public static IOException wrong(String file, int line, String what) {
        return new IOException(file + ":" + line + ": " + what);
    }

    private void line(String line, int number) throws IOException {
        if (line.isEmpty() || line.startsWith("#")) return;
        if (line.startsWith("[")) {
            section(line, number);
            return;
        }
        if (sections.isEmpty()) throw wrong(file, number, "a line before the first [name]");
        int equals = line.indexOf('=');
        if (equals < 0) throw wrong(file, number, "no “=” in: " + line);
        String key = line.substring(0, equals).strip();
        if (!keys.contains(key)) throw wrong(file, number, "no such setting: " + key);
        Section section = sections.get(sections.size() - 1);
        var value = new Line(number, line.substring(equals + 1).strip());
        if (section.lines().put(key, value) != null)
            throw wrong(file, number, key + " stands twice in " + section.id());
    }

    private void section(String line, int number) throws IOException {
        if (!line.matches("\\[[a-z][a-z0-9-]{0,40}]")) throw wrong(file, number, "not a section's name: " + line);
        String id = line.substring(1, line.length() - 1);
        if (sections.stream().anyMatch(section -> section.id().equals(id)))
            throw wrong(file, number, id + " stands twice");
        sections.add(new Section(id, number, new LinkedHashMap<>()));
    }
}
