package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ProcedureKind;
import jp.madoguchi.forms.text.Language;
import org.junit.jupiter.api.Test;

class ReceiptPrinterTest {
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private final ReceiptPrinter printer = new ReceiptPrinter(Fonts.standard());

    @Test
    void receiptIsPdfA2u() throws MissingGlyph {
        Pdfs.assertPdfA2u(Pdfs.keep("receipt.pdf", printer.print(receipt("葛\uDB40\uDD00城 花子", Locale.JAPANESE))));
    }

    @Test
    void nameWithVariationSequenceComesBackAsTyped() throws MissingGlyph {
        String text = Pdfs.joined(printer.print(receipt("葛\uDB40\uDD00城 花子", Locale.JAPANESE)));
        assertTrue(text.contains("葛\uDB40\uDD00城花子"), text);
        assertTrue(text.contains(HASH) && text.contains("令和8年11月22日9時00分00秒"), text);
    }

    @Test
    void sameContentGivesSameBytes() throws MissingGlyph {
        ReceiptContent receipt = receipt("山田 太郎", Locale.JAPANESE);
        assertArrayEquals(printer.print(receipt), printer.print(receipt));
    }

    @Test
    void characterWithoutGlyphIsNamed() {
        MissingGlyph missing =
                assertThrows(MissingGlyph.class, () -> printer.print(receipt("葛\uDB40\uDDEF城", Locale.JAPANESE)));
        assertEquals("U+845B U+E01EF", missing.codePoints());
        assertEquals("葛\uDB40\uDDEF", missing.character());
    }

    @Test
    void everyLanguagePrints() throws MissingGlyph {
        for (Language language : Language.values()) {
            byte[] pdf = printer.print(receipt("山田 太郎", language.locale()));
            Pdfs.assertPdfA2u(Pdfs.keep("receipt-" + language.id() + ".pdf", pdf));
        }
    }

    private static ReceiptContent receipt(String applicant, Locale locale) {
        return new ReceiptContent(
                "2026-1122-00001-7",
                Instant.parse("2026-11-22T00:00:00Z"),
                "住民票の写しの交付請求",
                ProcedureKind.REQUEST,
                applicant,
                "みなと市 市民課",
                "01935f5e-7c1a-7bb1-8f4e-3a5d2c9e0b11",
                List.of(new PrintedFile("application.json", 4312, HASH), new PrintedFile("委任状.pdf", 1_482_112, HASH)),
                "有効な電子署名を確認しました。失効の最終確認を行っています。",
                HASH,
                List.of("市民課が内容を確認します。", "不備があるときは、補正をお願いする通知を送ります。", "交付の準備ができると、登録したメールアドレスにお知らせします。"),
                Optional.of("みなと市 市民課 証明係（電話 00-0000-0000）"),
                Optional.of("http://127.0.0.1:8080/applications/01935f5e-7c1a-7bb1-8f4e-3a5d2c9e0b11"),
                locale);
    }
}
