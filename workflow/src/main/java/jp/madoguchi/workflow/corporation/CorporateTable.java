package jp.madoguchi.workflow.corporation;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A table in the shape in which the National Tax Agency publishes the corporate numbers (法人番号公表サイト, 全件データ,
 * CSV): number in the second column, name in the seventh, prefecture, city and street in the tenth to twelfth, postal code
 * in the sixteenth; in UTF-8 or Shift_JIS. Rows stay in the file; kept in memory is only where each begins, 16 to 32 bytes
 * a row. The file must not change while the application runs.
 */
public final class CorporateTable implements CorporateRegister {

    /** Most rows of a file. */
    public static final int MOST_ROWS = 6_000_000;

    private static final int NUMBER = 1;
    private static final int NAME = 6;
    private static final int PREFECTURE = 9;
    private static final int CITY = 10;
    private static final int STREET = 11;
    private static final int POSTAL_CODE = 15;
    private static final int LONGEST_ROW = 8192;

    /** Reads bytes from a place on. */
    private interface Bytes {
        void read(ByteBuffer into, long from) throws IOException;
    }

    private final Bytes bytes;
    private final RowIndex rows;

    private CorporateTable(Bytes bytes, RowIndex rows) {
        this.bytes = bytes;
        this.rows = rows;
    }

    /** The companies of the fictitious city that the product comes with. */
    public static CorporateTable standard() {
        try (InputStream in = CorporateTable.class.getResourceAsStream("corporations.csv")) {
            byte[] all = Objects.requireNonNull(in, "corporations.csv").readAllBytes();
            RowIndex rows = index(new ByteArrayInputStream(all), "corporations.csv");
            return new CorporateTable(
                    (into, from) -> into.put(all, (int) from, Math.min(into.remaining(), all.length - (int) from)),
                    rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The table in a file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no such table, naming the line
     */
    public static CorporateTable of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            RowIndex rows = index(in, file.toString());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            return new CorporateTable((into, from) -> fill(channel, into, from), rows);
        }
    }

    private static void fill(FileChannel channel, ByteBuffer into, long from) throws IOException {
        long at = from;
        for (int read = 0; read >= 0 && into.hasRemaining(); at += read) {
            read = channel.read(into, at);
        }
    }

    private static RowIndex index(InputStream in, String name) throws IOException {
        RowIndex rows = new RowIndex();
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        long begin = 0;
        long at = 0;
        int number = 1;
        for (int next = in.read(); next >= 0 || line.size() > 0; next = in.read()) {
            at++;
            if (next >= 0 && next != '\n') {
                line.write(next);
                continue;
            }
            String row = text(line.toByteArray());
            if (!row.isBlank()) {
                rows.put(number(row, name + ":" + number), begin);
            }
            if (number++ > MOST_ROWS) {
                throw new IllegalArgumentException(name + " has more than " + MOST_ROWS + " lines");
            }
            line.reset();
            begin = at;
        }
        return rows;
    }

    private static long number(String row, String place) {
        List<String> cells = cells(row);
        if (cells.size() <= STREET || !cells.get(NUMBER).matches("\\d{13}")) {
            throw new IllegalArgumentException(place
                    + " is no line of a table of corporate numbers: the second of at least twelve columns must be thirteen"
                    + " digits");
        }
        return Long.parseLong(cells.get(NUMBER));
    }

    /** The file is in UTF-8, with or without a mark at its beginning, or in Shift_JIS. */
    private static String text(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripTrailing();
        } catch (CharacterCodingException older) {
            return new String(line, Charset.forName("windows-31j")).stripTrailing();
        }
    }

    /** The cells of a row (RFC 4180); a quote that is not closed ends with the row. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>(30);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(row.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    @Override
    public Answer find(String number) {
        long row = number.matches("\\d{13}") ? rows.get(Long.parseLong(number)) : -1;
        if (row < 0) {
            return Answer.UNKNOWN;
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ROW);
            bytes.read(buffer, row);
            return corporation(buffer.array(), buffer.position(), number);
        } catch (IOException unreadable) {
            return Answer.SILENT;
        }
    }

    private static Answer corporation(byte[] read, int length, String number) {
        int end = 0;
        while (end < length && read[end] != '\n') {
            end++;
        }
        List<String> cells = cells(text(Arrays.copyOf(read, end)));
        boolean same = cells.size() > STREET && cells.get(NUMBER).equals(number);
        return same && !cells.get(NAME).isBlank()
                ? Answer.of(new Corporation(
                        number,
                        cells.get(NAME),
                        cells.size() > POSTAL_CODE ? cells.get(POSTAL_CODE).replace("-", "") : "",
                        cells.get(PREFECTURE),
                        cells.get(CITY),
                        cells.get(STREET)))
                : Answer.UNKNOWN;
    }

    /** How many numbers it has. */
    public int size() {
        return rows.size();
    }
}
