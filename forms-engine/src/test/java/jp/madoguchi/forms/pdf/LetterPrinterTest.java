package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LetterPrinterTest {
    private final LetterPrinter printer = new LetterPrinter(Fonts.standard());

    @Test
    void aLetterIsAnAccessiblePdfWithEveryWord() throws MissingGlyph {
        byte[] pdf = printer.print(letter("氏名：住民票のとおりに書いてください。"));
        Pdfs.assertPdfA2u(Pdfs.keep("letter.pdf", pdf));
        String text = Pdfs.joined(pdf);
        for (String word : List.of("令和8年11月22日", "葛\uDB40\uDD00城花子様", "補正のお願い", "2026-1122-00001-7", "1.氏名：", "持参")) {
            assertTrue(text.contains(word), word + " in " + text);
        }
    }

    @Test
    void aLongLetterGoesOnOverPages() throws MissingGlyph {
        byte[] pdf = printer.print(letter("あ".repeat(8000)));
        Pdfs.assertPdfA2u(pdf);
        assertArrayEquals(pdf, printer.print(letter("あ".repeat(8000))));
    }

    private static LetterContent letter(String item) {
        return new LetterContent(
                "補正のお願い",
                LocalDate.of(2026, 11, 22),
                "〒105-0003 まどぐち県みなと市本町1番",
                "葛\uDB40\uDD00城 花子",
                "みなと市 市民課",
                "住民票の写しの交付請求",
                "2026-1122-00001-7",
                List.of("次のところの補正をお願いします。\n期限は令和8年12月6日です。"),
                List.of(item),
                List.of("補正したものを、担当課に持参するか、郵送してください。"),
                Instant.parse("2026-11-22T00:00:00Z"),
                Locale.JAPAN);
    }
}
