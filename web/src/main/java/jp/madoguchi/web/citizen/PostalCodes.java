package jp.madoguchi.web.citizen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places by postal code (郵便番号), from a table of Japan Post's shape ({@code utf_ken_all.csv}: code in the third column,
 * prefecture, city and town in the seventh to ninth; also the older one in Shift_JIS).
 */
public final class PostalCodes {
    private static final int CODE = 2;
    private static final int PREFECTURE = 6;
    private static final int CITY = 7;
    private static final int TOWN = 8;
    private static final int MOST_ROWS = 500_000;

    private final Map<Integer, List<Place>> places;
    /** While reading: names of prefectures and cities are kept once. */
    private final Map<String, String> words = new HashMap<>();

    /** While reading: the code of a line whose remark goes on in the next line. */
    private String unfinished = "";

    private PostalCodes(Map<Integer, List<Place>> places) {
        this.places = places;
    }

    /**
     * One place.
     *
     * @param town empty where a code stands for a whole city
     */
    public record Place(String prefecture, String city, String town) {
        /** In one line. */
        public String words() {
            return prefecture + city + town;
        }
    }

    /** The places of the fictitious city that the product comes with. */
    public static PostalCodes standard() {
        try (InputStream in = PostalCodes.class.getResourceAsStream("postal-codes.csv")) {
            return read(Objects.requireNonNull(in, "postal-codes.csv"), "postal-codes.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The places of a file, and those of the fictitious city.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no such table, naming the line
     */
    public static PostalCodes of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            PostalCodes codes = read(in, file.toString());
            standard().places.forEach(codes.places::putIfAbsent);
            return codes;
        }
    }

    private static PostalCodes read(InputStream in, String name) throws IOException {
        PostalCodes codes = new PostalCodes(new HashMap<>());
        int number = 0;
        for (String line : text(in.readAllBytes()).lines().toList()) {
            number++;
            if (number > MOST_ROWS) {
                throw new IllegalArgumentException(name + " has more than " + MOST_ROWS + " lines");
            }
            if (!line.isBlank()) codes.add(line, name + ":" + number);
        }
        codes.words.clear();
        return codes;
    }

    /** The older table of Japan Post is in Shift_JIS, the newer one in UTF-8. */
    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-31j"));
        }
    }

    private void add(String line, String place) {
        String[] columns = line.split(",", -1);
        String code = columns.length > TOWN ? unquoted(columns[CODE]) : "";
        if (!code.matches("\\d{7}")) {
            throw new IllegalArgumentException(place
                    + " is no line of a postal code table: the third of at least nine columns must be seven digits");
        }
        String town = unquoted(columns[TOWN]);
        boolean goesOn = code.equals(unfinished);
        unfinished = (goesOn || town.contains("（")) && !town.contains("）") ? code : "";
        if (goesOn) return;
        List<Place> known = places.computeIfAbsent(Integer.valueOf(code), key -> new ArrayList<>(1));
        Place found = new Place(shared(unquoted(columns[PREFECTURE])), shared(unquoted(columns[CITY])), townName(town));
        if (!known.contains(found)) known.add(found);
    }

    /** The name without remarks; empty where the code stands for the rest of a city. */
    private static String townName(String town) {
        boolean whole = town.equals("以下に掲載がない場合")
                || town.endsWith("の次に番地がくる場合")
                || (town.endsWith("一円") && town.length() > "一円".length());
        return whole ? "" : town.replaceFirst("[（(].*", "");
    }

    private String shared(String word) {
        return words.computeIfAbsent(word, same -> same);
    }

    private static String unquoted(String cell) {
        return cell.replace("\"", "").strip();
    }

    /** The places of a code, with or without its hyphen; none if it is unknown or no code. */
    public List<Place> find(String code) {
        String digits = code.replace("-", "");
        return digits.matches("\\d{7}")
                ? List.copyOf(places.getOrDefault(Integer.valueOf(digits), List.of()))
                : List.of();
    }
}
