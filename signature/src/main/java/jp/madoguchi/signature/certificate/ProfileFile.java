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
import jp.madoguchi.signature.settings.SectionFile;
import jp.madoguchi.signature.settings.SectionFile.Line;
import jp.madoguchi.signature.settings.SectionFile.Section;

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

    /**
     * The profiles of a file, in its order.
     *
     * @param file the name used in messages
     * @throws IOException {@code file:line: what is wrong}
     */
    static Map<String, CertificateProfile> read(String file, String text) throws IOException {
        var reader = new ProfileFile(file);
        var profiles = new LinkedHashMap<String, CertificateProfile>();
        for (Section section : SectionFile.read(file, text, KEYS)) profiles.put(section.id(), reader.profile(section));
        return profiles;
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
        return SectionFile.wrong(file, line, what);
    }
}
