package jp.madoguchi.signature.seal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.signature.settings.SectionFile;
import jp.madoguchi.signature.settings.SectionFile.Line;
import jp.madoguchi.signature.settings.SectionFile.Section;

/** Reads the register of seals; whatever is wrong in it is said with file and line. */
final class SealFile {
    private static final Set<String> KEYS = Set.of(
            "name",
            "agency",
            "offices",
            "documents",
            "from",
            "until",
            "pkcs12",
            "password-file",
            "pkcs11",
            "slot",
            "alias",
            "pin-file");

    private final Path file;

    private SealFile(Path file) {
        this.file = file;
    }

    /**
     * The seals of a register, in its order. Other files are found beside it.
     *
     * @throws IOException {@code file:line: what is wrong}
     */
    static List<RegisteredSeal> read(Path file) throws IOException {
        var reader = new SealFile(file.toAbsolutePath());
        var seals = new ArrayList<RegisteredSeal>();
        for (Section section : SectionFile.read(file.toString(), SectionFile.text(file), KEYS))
            seals.add(reader.seal(section));
        return List.copyOf(seals);
    }

    private RegisteredSeal seal(Section section) throws IOException {
        LocalDate from = date(required(section, "from"));
        Optional<Line> end = given(section, "until");
        Optional<LocalDate> until = end.isPresent() ? Optional.of(date(end.get())) : Optional.empty();
        if (until.filter(from::isAfter).isPresent())
            throw wrong(section.number(), section.id() + " ends before it begins");
        return new RegisteredSeal(
                section.id(),
                required(section, "name").value(),
                required(section, "agency").value(),
                words(section, "offices"),
                words(section, "documents"),
                from,
                until,
                place(section));
    }

    private SealKeyPlace place(Section section) throws IOException {
        Optional<Line> stored = given(section, "pkcs12");
        Optional<Line> library = given(section, "pkcs11");
        if (stored.isPresent() == library.isPresent())
            throw wrong(section.number(), section.id() + " needs its key in either pkcs12 or pkcs11");
        if (stored.isPresent()) {
            forbid(section, "slot", "alias", "pin-file");
            Optional<Line> password = given(section, "password-file");
            return new SealKeyPlace.KeyFile(
                    path(stored.get()), password.isPresent() ? Optional.of(path(password.get())) : Optional.empty());
        }
        forbid(section, "password-file");
        return new SealKeyPlace.KeyToken(
                path(library.get()),
                slot(section),
                given(section, "alias").map(Line::value),
                path(required(section, "pin-file")));
    }

    private int slot(Section section) throws IOException {
        Optional<Line> slot = given(section, "slot");
        if (slot.isEmpty()) return 0;
        if (!slot.get().value().matches("\\d{1,4}")) throw wrong(slot.get().number(), "slot is a number from 0");
        return Integer.parseInt(slot.get().value());
    }

    private void forbid(Section section, String... keys) throws IOException {
        for (String key : keys) {
            Optional<Line> line = section.line(key);
            if (line.isPresent()) throw wrong(line.get().number(), key + " does not go with this kind of key");
        }
    }

    private Line required(Section section, String key) throws IOException {
        return given(section, key).orElseThrow(() -> wrong(section.number(), section.id() + " lacks " + key));
    }

    private static Optional<Line> given(Section section, String key) {
        return section.line(key).filter(line -> !line.value().isEmpty());
    }

    private static Set<String> words(Section section, String key) {
        return given(section, key)
                .map(line -> Set.of(line.value().split("\\s+", -1)))
                .orElse(Set.of());
    }

    private LocalDate date(Line line) throws IOException {
        try {
            return LocalDate.parse(line.value());
        } catch (DateTimeParseException e) {
            throw wrong(line.number(), line.value() + " is no day like 2026-04-01");
        }
    }

    private Path path(Line line) throws IOException {
        try {
            return file.resolveSibling(line.value());
        } catch (InvalidPathException e) {
            throw wrong(line.number(), line.value() + " is no file name");
        }
    }

    private IOException wrong(int line, String what) {
        return SectionFile.wrong(file.toString(), line, what);
    }
}
