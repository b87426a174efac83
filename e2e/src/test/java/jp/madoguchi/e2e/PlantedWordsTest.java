package jp.madoguchi.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A search that finds nothing is worth something only if it finds what is there: each known-bad twin of {@link CanaryIT}. */
class PlantedWordsTest {
    private final PlantedWords words = new PlantedWords();
    private final String kana = words.kana("a name");
    private final String latin = words.latin("a file");
    private final String phone = words.phone("a phone");

    private void finds(String text) {
        assertEquals(Set.of("a name"), words.in(text), text);
    }

    @Test
    void aWordInALogLineIsFound() {
        finds("2026-04-01T00:00:00.123Z INFO madoguchi: saved the answer of 山田" + kana + "様");
        finds("2026-04-01T00:00:00.123Z INFO madoguchi: " + escaped("\\u%04x"));
        finds("GET /official/inbox?contains=" + URLEncoder.encode(kana, StandardCharsets.UTF_8));
        finds("&#"
                + kana.codePoints()
                        .mapToObj(Integer::toString)
                        .reduce((a, b) -> a + ";&#" + b)
                        .orElse("") + ";");
        assertEquals(Set.of("a phone"), words.in("called " + phone));
        assertEquals(Set.of("a file"), words.in("opened /tmp/" + latin + ".pdf"));
    }

    @Test
    void aWordInAMailIsFoundHoweverItIsEncoded() {
        for (String before : new String[] {"", "x", "xy", "xyz", "前の長い文です。".repeat(9)}) {
            finds(Base64.getMimeEncoder().encodeToString((before + kana + "後").getBytes(StandardCharsets.UTF_8)));
        }
        finds("Subject: =?UTF-8?Q?"
                + URLEncoder.encode(kana, StandardCharsets.UTF_8).replace('%', '=') + "?=");
    }

    @Test
    void aWordInsideFilesIsFound() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("form.txt"));
            out.write(kana.getBytes(StandardCharsets.UTF_16BE));
        }
        assertEquals(Set.of("a name"), words.in(zip.toByteArray()));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\nstream\r\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream out = new DeflaterOutputStream(pdf)) {
            out.write(kana.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(Set.of("a name"), words.in(pdf.toByteArray()));
    }

    @Test
    void otherWordsAreNot() {
        assertEquals(Set.of(), words.in("ヌネヒヘホミムメモヤユヨ 03 " + kana.substring(1)));
    }

    private String escaped(String format) {
        StringBuilder text = new StringBuilder();
        kana.codePoints().forEach(point -> text.append(String.format(format, point)));
        return text.toString();
    }
}
