package jp.madoguchi.signature.certificate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.signature.certificate.CertificateProfile.AttributeKind;
import jp.madoguchi.signature.certificate.CertificateProfile.RevocationKind;
import jp.madoguchi.signature.certificate.CertificateProfile.Use;

/** Reads {@code profiles.conf}; whatever is wrong in it is said with file and line. */
final class ProfileFile {
    /** Names of RFC 5280's keyUsage bits, by number. */
    private static final List<String> BITS = List.of(
            "digitalSignature",
            "nonRepudiation",
            "keyEncipherment",
            "dataEncipherment",
            "keyAgreement",
            "keyCertSign",
            "cRLSign");

    private static final Set<String> KEYS = Set.of(
            "trust",
            "use",
            "policies",
            "key-usage",
            "no-key-usage",
            "extended-usage",
            "keys",
            "attributes",
            "revocation");
    private static final Set<String> MAY_MISS = Set.of("policies", "extended-usage", "no-key-usage");

    private final String file;

    private ProfileFile(String file) {
        this.file = file;
    }

    private record Line(int number, String value) {}

    private record Section(String id, int number, Map<String, Line> lines) {}

    /**
     * The profiles of a file, in its order.
     *
     * @param file the name used in messages
     * @throws IOException {@code file:line: what is wrong}
     */
    static Map<String, CertificateProfile> read(String file, String text) throws IOException {
        var reader = new ProfileFile(file);
        var profiles = new LinkedHashMap<String, CertificateProfile>();
        for (Section section : reader.sections(text)) {
            if (profiles.put(section.id(), reader.profile(section)) != null)
                throw reader.wrong(section.number(), "profile " + section.id() + " stands twice");
        }
        return profiles;
    }

    private List<Section> sections(String text) throws IOException {
        var sections = new ArrayList<Section>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int number = i + 1;
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                if (!line.matches("\\[[a-z][a-z0-9-]{0,40}]")) throw wrong(number, "not a profile's name: " + line);
                sections.add(new Section(line.substring(1, line.length() - 1), number, new LinkedHashMap<>()));
                continue;
            }
            if (sections.isEmpty()) throw wrong(number, "a line before the first [profile]");
            entry(sections.get(sections.size() - 1), line, number);
        }
        return sections;
    }

    private void entry(Section section, String line, int number) throws IOException {
        int equals = line.indexOf('=');
        if (equals < 0) throw wrong(number, "no “=” in: " + line);
        String key = line.substring(0, equals).strip();
        if (!KEYS.contains(key)) throw wrong(number, "no such setting: " + key);
        var value = new Line(number, line.substring(equals + 1).strip());
        if (section.lines().put(key, value) != null) throw wrong(number, key + " stands twice in " + section.id());
    }

    private CertificateProfile profile(Section section) throws IOException {
        for (String key : KEYS) {
            Line line = section.lines().get(key);
            if (line == null && !MAY_MISS.contains(key)) throw wrong(section.number(), section.id() + " lacks " + key);
            if (line != null && line.value().isEmpty() && !MAY_MISS.contains(key))
                throw wrong(line.number(), key + " is empty");
        }
        Set<Integer> usages = Set.copyOf(words(section, "key-usage", this::bit));
        Set<Integer> forbidden = Set.copyOf(words(section, "no-key-usage", this::bit));
        if (usages.stream().anyMatch(forbidden::contains))
            throw wrong(section.number(), section.id() + " asks for a key usage that it forbids");
        return new CertificateProfile(
                section.id(),
                one(section, "trust", ProfileFile::store),
                Set.copyOf(words(section, "use", named(Use.class))),
                Set.copyOf(words(section, "policies", ProfileFile::oid)),
                usages,
                forbidden,
                Set.copyOf(words(section, "extended-usage", ProfileFile::oid)),
                Set.copyOf(words(section, "keys", named(SignatureAlgorithm.class))),
                one(section, "attributes", named(AttributeKind.class)),
                words(section, "revocation", named(RevocationKind.class)));
    }

    private <T> T one(Section section, String key, Function<String, T> reading) throws IOException {
        List<T> found = words(section, key, reading);
        if (found.size() == 1) return found.get(0);
        Line line = section.lines().get(key);
        throw wrong(line == null ? section.number() : line.number(), key + " takes one word");
    }

    private <T> List<T> words(Section section, String key, Function<String, T> reading) throws IOException {
        Line line = section.lines().get(key);
        if (line == null || line.value().isEmpty()) return List.of();
        var found = new ArrayList<T>();
        for (String word : line.value().split("\\s+", -1)) {
            try {
                T value = reading.apply(word);
                if (found.contains(value)) throw wrong(line.number(), word + " stands twice");
                found.add(value);
            } catch (IllegalArgumentException e) {
                throw wrong(line.number(), key + ": " + e.getMessage());
            }
        }
        return found;
    }

    private static <E extends Enum<E>> Function<String, E> named(Class<E> type) {
        return word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is none of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static TrustStore store(String word) {
        return Arrays.stream(TrustStore.values())
                .filter(store -> store.folder().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no trust folder is named " + word));
    }

    private Integer bit(String word) {
        int bit = BITS.indexOf(word);
        if (bit < 0) throw new IllegalArgumentException("no such key usage: " + word);
        return bit;
    }

    private static String oid(String word) {
        if (!word.matches("[0-2](\\.(0|[1-9][0-9]*)){2,20}")) throw new IllegalArgumentException(word + " is no OID");
        return word;
    }

    private IOException wrong(int line, String what) {
        return new IOException(file + ":" + line + ": " + what);
    }
}
