package jp.madoguchi.workflow.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/** Texts that must be found nowhere: not in bytes, not inside ZIP entries, not in compressed streams of PDFs. */
public final class Canary {
    private final List<byte[]> needles = new ArrayList<>();

    public Canary(String... texts) {
        for (String text : texts) {
            needles.add(text.getBytes(StandardCharsets.UTF_8));
            needles.add(text.getBytes(StandardCharsets.UTF_16BE));
        }
    }

    public void assertAbsent(String where, byte[] bytes) throws IOException {
        for (byte[] needle : needles) {
            assertEquals(-1, indexOf(bytes, needle, 0), where);
        }
        if (indexOf(bytes, new byte[] {'P', 'K', 3, 4}, 0) == 0) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertAbsent(where + "/" + entry.getName(), zip.readAllBytes());
                }
            }
        }
        byte[] stream = "stream\n".getBytes(StandardCharsets.US_ASCII);
        for (int at = indexOf(bytes, stream, 0); at >= 0; at = indexOf(bytes, stream, at + 1)) {
            byte[] inflated = inflated(bytes, at + stream.length);
            for (byte[] needle : needles) {
                assertEquals(-1, indexOf(inflated, needle, 0), where + ", stream at " + at);
            }
        }
    }

    /** Looks through every column of every table. */
    public void assertAbsentFromDatabase(Database database) throws SQLException, IOException {
        int rows = 0;
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(
                    "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'"
                            + " and table_type = 'BASE TABLE'"
                            // Definitions hold no person's answers; the numbers of their examples are nobody's.
                            + " and table_name <> 'procedure_version'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select * from " + table)) {
                    int columns = row.getMetaData().getColumnCount();
                    while (row.next()) {
                        rows++;
                        for (int column = 1; column <= columns; column++) {
                            boolean binary =
                                    row.getMetaData().getColumnTypeName(column).equals("bytea");
                            String text = binary ? null : row.getString(column);
                            byte[] bytes = binary
                                    ? row.getBytes(column)
                                    : text == null ? null : text.getBytes(StandardCharsets.UTF_8);
                            if (bytes != null) {
                                assertAbsent(table + "." + row.getMetaData().getColumnName(column), bytes);
                            }
                        }
                    }
                }
            }
        }
        assertTrue(rows > 100, "the whole database was read");
    }

    private static byte[] inflated(byte[] bytes, int from) {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from), new Inflater())) {
            return in.readAllBytes();
        } catch (IOException notCompressed) {
            return new byte[0];
        }
    }

    private static int indexOf(byte[] bytes, byte[] needle, int from) {
        for (int at = from; at <= bytes.length - needle.length; at++) {
            int i = 0;
            while (i < needle.length && bytes[at + i] == needle[i]) {
                i++;
            }
            if (i == needle.length) {
                return at;
            }
        }
        return -1;
    }
}
