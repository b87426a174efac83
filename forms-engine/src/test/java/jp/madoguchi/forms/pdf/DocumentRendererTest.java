package jp.madoguchi.forms.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.forms.template.Block;
import jp.madoguchi.forms.template.Run;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class DocumentRendererTest {
    private static final String NAME = "葛\uDB40\uDD00城 花子";
    private final DocumentRenderer renderer = new DocumentRenderer(Fonts.standard());

    @Test
    void permitIsPdfA2u() throws MissingGlyph {
        byte[] pdf = renderer.render(permit(), meta("飲食店営業許可書", Optional.of("株式会社みなと食堂　御中")));
        Pdfs.assertPdfA2u(Pdfs.keep("permit.pdf", pdf));
        String text = Pdfs.joined(pdf);
        assertTrue(text.contains("株式会社みなと食堂御中") && text.contains("みな生衛第123号"), text);
    }

    @Test
    void certificateIsPdfA2u() throws MissingGlyph {
        byte[] pdf = renderer.render(certificate(3), meta("住民票の写し", Optional.empty()));
        Pdfs.assertPdfA2u(Pdfs.keep("certificate.pdf", pdf));
        assertTrue(Pdfs.joined(pdf).contains("葛\uDB40\uDD00城花子"));
    }

    @Test
    void tagsAreCompleteEnoughForReadersAloud() throws MissingGlyph {
        byte[] pdf = renderer.render(permit(), meta("飲食店営業許可書", Optional.of("山田 太郎　様")));
        List<String> missing = Pdfs.failures(pdf, PDFAFlavour.PDFUA_1);
        assertEquals(List.of(), missing);
    }

    @Test
    void headingThatSkipsALevelIsReadAsTheNextOne() throws MissingGlyph {
        List<Block> body = List.of(
                paragraph("次のとおり許可します。"),
                new Block.Frame(List.of(new Block.Heading(3, List.of(new Run("教示", false))))));
        byte[] pdf = renderer.render(body, meta("飲食店営業許可書", Optional.empty()));
        Pdfs.assertPdfA2u(Pdfs.keep("heading-level.pdf", pdf));
    }

    @Test
    void longTableGoesOnOverPagesWithItsHeader() throws MissingGlyph {
        byte[] pdf = renderer.render(certificate(300), meta("住民票の写し", Optional.empty()));
        Pdfs.assertPdfA2u(Pdfs.keep("long.pdf", pdf));
        String text = Pdfs.joined(pdf);
        int pages = Pdfs.pages(pdf);
        assertTrue(pages > 5, pages + " pages");
        for (int row : new int[] {0, 150, 299}) assertTrue(text.contains("世帯員" + row + "号"), "row " + row);
        assertTrue(text.split("生年月日", -1).length - 1 >= pages - 1, "header on each page");
    }

    @Test
    void longParagraphInAFrameGoesOnOverPages() throws MissingGlyph {
        String sentence = "「（株）みなと食堂」は、食品衛生法（昭和22年法律第233号）第55条第1項の規定による許可を受けた者です。";
        List<Block> body = List.of(new Block.Frame(List.of(paragraph(sentence.repeat(60)))));
        byte[] pdf = renderer.render(body, meta("通知書", Optional.of("山田 太郎　様")));
        Pdfs.assertPdfA2u(Pdfs.keep("frame.pdf", pdf));
        assertTrue(Pdfs.joined(pdf).contains(sentence));
        assertEquals(60, Pdfs.joined(pdf).split("許可を受けた者です", -1).length - 1, 2);
    }

    private static List<Block> permit() {
        return List.of(
                paragraph("令和8年10月1日付けで申請のあった飲食店営業については、食品衛生法（昭和22年法律第233号）第55条第1項の規定により、" + "次の条件を付けて許可します。"),
                paragraph("記"),
                grid(
                        List.of("", ""),
                        List.of(
                                List.of("許可番号", "みな生衛第123号"),
                                List.of("営業者", "株式会社みなと食堂　代表取締役　佐藤 次郎"),
                                List.of("施設の名称", "みなと食堂 本店"),
                                List.of("施設の所在地", "まどぐち県みなと市中央1丁目2番3号 みなとビル1階"),
                                List.of("営業の種類", "飲食店営業（一般）"),
                                List.of("有効期間", "令和8年11月22日から令和14年11月30日まで"))),
                new Block.Heading(2, runs("許可の条件")),
                new Block.Items(
                        true,
                        List.of(
                                runs("食品衛生責任者を施設ごとに置き、施設の見やすい場所に氏名を掲示すること。"),
                                runs("水道水以外の水を使用する場合は、年1回以上の水質検査を行い、成績書を1年間保存すること。また、検査の結果、飲用に適さないこととなったときは、"
                                        + "直ちに使用を中止し、保健所長の指示を受けること。"))),
                paragraph("以上"),
                new Block.Frame(List.of(
                        new Block.Heading(3, runs("教示")),
                        paragraph("この処分（条件を含む。）に不服があるときは、この処分があったことを知った日の翌日から起算して3か月以内に、まどぐち県知事に対して審査請求をすることができます"
                                + "（この処分の日の翌日から起算して1年を経過したときは、することができません。）。"),
                        paragraph("この処分の取消しの訴えは、この処分があったことを知った日の翌日から起算して6か月以内に、みなと市を被告として（訴訟において市を代表する者は市長です。）"
                                + "提起することができます。"))));
    }

    private static List<Block> certificate(int members) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("1", NAME, "世帯主", "昭和55年4月1日"));
        IntStream.range(0, members)
                .forEach(i -> rows.add(List.of(String.valueOf(i + 2), "世帯員" + i + "号", "子", "平成20年5月5日")));
        return List.of(
                grid(List.of("", ""), List.of(List.of("住所", "まどぐち県みなと市中央1丁目2番3号"), List.of("世帯主", NAME))),
                grid(List.of("番号", "氏名", "続柄", "生年月日"), rows),
                paragraph("この写しは、住民票の原本と相違ないことを証明する。"));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(runs(text));
    }

    private static List<Run> runs(String text) {
        return List.of(new Run(text, false));
    }

    private static Block grid(List<String> header, List<List<String>> rows) {
        return new Block.Grid(
                header.stream().map(DocumentRendererTest::runs).toList(),
                rows.stream()
                        .map(row -> row.stream().map(DocumentRendererTest::runs).toList())
                        .toList());
    }

    private static DocumentMeta meta(String title, Optional<String> addressee) {
        return new DocumentMeta(
                title,
                "みな生衛第123号",
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T01:00:00Z"),
                "みなと市長　港 一郎",
                "みなと市長之印",
                addressee,
                Optional.of(new DocumentMeta.Verification(
                        URI.create("http://127.0.0.1:8080/verification?n=M-2026-000123&c=Q7T2ZK9XWM4H8RBNC3VD5PJF6Y"),
                        URI.create("http://127.0.0.1:8080/verification"),
                        "Q7T2-ZK9X-WM4H-8RBN-C3VD-5PJF-6Y")),
                Locale.JAPANESE);
    }
}
