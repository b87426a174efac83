package jp.madoguchi.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * Words that stand nowhere else, each planted in one place, and the search for them: as they are, as UTF-16, percent-encoded,
 * escaped as Java, JSON and HTML do, in Base64 however it falls, inside ZIP entries and in the streams of PDFs.
 */
final class PlantedWords {
    private static final String KANA = "ヌネヒヘホミムメモヤユヨ";
    private static final String LATIN = "bcdfghjkmnpqrstvwxz";
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final SecureRandom random = new SecureRandom();
    private final String kanaRoot = drawn(KANA, 5);
    private final String latinRoot = drawn(LATIN, 8);
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Set<String>> encoded = new HashMap<>();
    private final List<String> numbers = new ArrayList<>();

    /** A new word in katakana, which most fields take. */
    String kana(String place) {
        return planted(kanaRoot + drawn(KANA, 5), place);
    }

    /** A new word in Latin letters, for addresses and files. */
    String latin(String place) {
        return planted(latinRoot + drawn(LATIN, 5), place);
    }

    /** A new telephone number. */
    String phone(String place) {
        String number = planted("03" + drawn("123456789", 8), place);
        numbers.add(number);
        return number;
    }

    /** How many were planted. */
    int size() {
        return places.size();
    }

    /** Where a word was planted. */
    String place(String word) {
        return places.getOrDefault(word, "nowhere");
    }

    /** The places whose words these bytes hold. */
    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        search(bytes, found, 0);
        return found;
    }

    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    private void search(byte[] bytes, Set<String> found, int depth) {
        String plain = new String(bytes, StandardCharsets.ISO_8859_1);
        searchText(plain, found);
        String joined = plain.replaceAll("=?\r?\n[ \t]?", "");
        if (joined.length() != plain.length()) searchText(joined, found);
        if (depth > 3) return;
        if (plain.startsWith("PK\3\4")) {
            unzip(bytes, found, depth);
        }
        boolean pdf = plain.startsWith("%PDF-");
        for (int at = pdf ? plain.indexOf("stream") : -1; at >= 0; at = plain.indexOf("stream", at + 1)) {
            int from = at + STREAM.length;
            while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) from++;
            byte[] inflated = inflated(bytes, from);
            if (inflated.length > 0) search(inflated, found, depth + 1);
        }
    }

    private void searchText(String latin1, Set<String> found) {
        boolean possible =
                numbers.stream().anyMatch(latin1::contains) || isIn(latin1, kanaRoot) || isIn(latin1, latinRoot);
        if (possible) {
            places.forEach((word, place) -> {
                if (isIn(latin1, word)) found.add(place);
            });
        }
    }

    private boolean isIn(String latin1, String word) {
        return encoded.computeIfAbsent(word, PlantedWords::encodings).stream().anyMatch(latin1::contains);
    }

    /** How a word can stand in bytes that are read as Latin-1. */
    private static Set<String> encodings(String word) {
        Set<String> all = new TreeSet<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            byte[] bytes = word.getBytes(charset);
            all.add(new String(bytes, StandardCharsets.ISO_8859_1));
            for (int offset = 0; offset < 3; offset++) all.add(base64(bytes, offset));
        }
        String percent = URLEncoder.encode(word, StandardCharsets.UTF_8);
        all.addAll(List.of(percent, percent.toLowerCase(Locale.ROOT), percent.replace('%', '=')));
        all.add(each(word, point -> String.format("\\u%04x", point)));
        all.add(each(word, point -> String.format("\\u%04X", point)));
        all.add(each(word, point -> "&#" + point + ";"));
        all.add(each(word, point -> String.format("&#x%x;", point)));
        return all;
    }

    private static String each(String word, Function<Integer, String> escaped) {
        return word.codePoints().boxed().map(escaped).collect(Collectors.joining());
    }

    /** The part of the Base64 text that does not depend on what stands before and after. */
    private static String base64(byte[] bytes, int offset) {
        byte[] padded = new byte[bytes.length + offset];
        System.arraycopy(bytes, 0, padded, offset, bytes.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = offset == 0 ? 0 : offset + 1;
        return text.substring(from, text.length() - (padded.length % 3 == 0 ? 0 : 1));
    }

    private void unzip(byte[] bytes, Set<String> found, int depth) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                searchText(
                        new String(entry.getName().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1),
                        found);
                search(zip.readAllBytes(), found, depth + 1);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] inflated(byte[] bytes, int from) {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            return in.readAllBytes();
        } catch (IOException notCompressed) {
            return new byte[0];
        }
    }

    private String planted(String word, String place) {
        places.put(word, place);
        return word;
    }

    private String drawn(String letters, int length) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) drawn.append(letters.charAt(random.nextInt(letters.length())));
        return drawn.toString();
    }
}
