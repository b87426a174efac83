package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontsTest {
    private static final Path IPAMJ = Path.of("/usr/share/fonts/truetype/ipamj/ipamjm.ttf");
    private static final String SELECTOR_17 = "\uDB40\uDD00";
    private static final String SELECTOR_19 = "\uDB40\uDD02";

    @Test
    void textComesBackCharacterByCharacter() throws MissingGlyph {
        String text = "葛葛" + SELECTOR_17 + "神\uFA19か\u3099が①㈱Ａａｱ㌔𠮷é\u00A0()\\\r\n½“x”";
        assertEquals(text.replace("\r\n", ""), Pdfs.joined(print(Fonts.standard(), text)));
    }

    @Test
    void anyTextIsPrintedExactlyOrRefused() {
        Random random = new Random(20261122);
        int[][] ranges = {
            {0x20, 0x7E},
            {0xA0, 0x24F},
            {0x370, 0x4FF},
            {0x2000, 0x27BF},
            {0x3000, 0x30FF},
            {0x3400, 0x9FFF},
            {0xF900, 0xFAFF},
            {0xFF00, 0xFFEF},
            {0x20000, 0x2A6DF}
        };
        int printed = 0;
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder("字");
            for (int i = 0; i < 1 + run % 3; i++) {
                int[] range = ranges[random.nextInt(ranges.length)];
                text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
                if (random.nextInt(8) == 0) text.append(SELECTOR_17);
            }
            text.append("末");
            try {
                String back =
                        Pdfs.text(print(Fonts.standard(), text.toString())).strip();
                assertEquals(visible(text.toString()), visible(back));
                printed++;
            } catch (MissingGlyph missing) {
                assertTrue(text.toString().contains(missing.character()), missing.getMessage());
            }
        }
        assertTrue(printed > 300, printed + " printed");
    }

    /** Without spaces, which extraction joins and drops. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void sequencesThatLookLikeThePlainCharacterKeepTheirSelector() throws MissingGlyph {
        FontFace face = Fonts.standard().regular().get(0);
        int same = 0x4E00;
        while (face.characters().glyph(same) == 0
                || face.characters().glyph(same, 0xE0100) != face.characters().glyph(same)) same++;
        String text = Character.toString(same) + Character.toString(same) + SELECTOR_17 + Character.toString(same);
        assertEquals(text, Pdfs.joined(print(Fonts.standard(), text)));
    }

    @Test
    void sequenceThatNoFontHasIsRefusedByName() {
        MissingGlyph missing =
                assertThrows(MissingGlyph.class, () -> Fonts.standard().check("葛" + SELECTOR_19 + "城"));
        assertEquals("U+845B U+E0102", missing.codePoints());
    }

    @Test
    void controlAndDirectionCharactersAreRefused() {
        for (String hidden : List.of("\u0000", "\u0007", "\uFFFF", "\uD800", "\u202E\u2066")) {
            assertThrows(
                    MissingGlyph.class,
                    () -> Fonts.standard().check("a" + hidden + "b"),
                    () -> "U+" + Integer.toHexString(hidden.codePointAt(0)));
        }
    }

    @Test
    void addedFontShowsWhatTheStandardOneLacks() throws IOException, MissingGlyph {
        assumeTrue(Files.exists(IPAMJ), "IPAmj Mincho (Debian fonts-ipamj-mincho) is not installed");
        Fonts fonts = Fonts.standardAnd(List.of(IPAMJ));
        String text = "葛" + SELECTOR_19 + "城と葛" + SELECTOR_17 + "城と葛城";
        byte[] pdf = Pdfs.keep("ipamj.pdf", print(fonts, text));
        assertEquals(text, Pdfs.joined(pdf));
        Pdfs.assertPdfA2u(pdf);
        assertTrue(pdf.length < 40_000, "subset of " + pdf.length + " bytes");
    }

    @Test
    void fileThatIsNoFontIsRefusedByName(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ttf"), "no font at all, only a long enough text");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Fonts.standardAnd(List.of(file)));
        assertTrue(String.valueOf(refused.getMessage()).contains("broken.ttf"), refused.getMessage());
    }

    @Test
    void threadsShareFontsAndWriteTheSameBytes() throws Exception {
        List<String> texts = new ArrayList<>();
        List<byte[]> alone = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add("葛" + SELECTOR_17 + "城 " + "市区町村都道府県".repeat(i) + "一二三四五六七八九十百千".charAt(i));
            alone.add(print(Fonts.standard(), texts.get(i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int i = 0; i < 240; i++) {
                String text = texts.get(i % texts.size());
                jobs.add(() -> print(Fonts.standard(), text));
            }
            List<Future<byte[]>> printed = threads.invokeAll(jobs);
            for (int i = 0; i < jobs.size(); i++) {
                assertArrayEquals(alone.get(i % texts.size()), printed.get(i).get(), "job " + i);
            }
        } finally {
            threads.shutdown();
        }
    }

    static byte[] print(Fonts fonts, String text) throws MissingGlyph {
        PdfFile file = new PdfFile(fonts, new PdfMetadata("文字", "ja", Instant.EPOCH));
        Flow flow = new Flow(file);
        flow.paragraph(text, false, TextStyle.BODY, flow.root().child("P"));
        return file.write();
    }
}
