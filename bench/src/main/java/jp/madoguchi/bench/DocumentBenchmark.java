package jp.madoguchi.bench;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.forms.pdf.DocumentMeta;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.template.Block;
import jp.madoguchi.forms.template.Run;

/**
 * One issued document before sealing (G4): a certificate with a table of 60 rows, two Japanese fonts subset; ours is
 * tagged PDF/A-2u, the peers' are plain PDFs with the same text.
 */
public final class DocumentBenchmark implements Benchmark {
    static final String TITLE = "住民票の写し";
    static final String NUMBER = "みな市民第123号";
    static final String AGENCY = "みなと市長　港 一郎";
    static final String INTRODUCTION = "この写しは、住民票の原本と相違ないことを証明する。";
    static final String NOTICE = "この処分に不服があるときは、この処分があったことを知った日の翌日から起算して3か月以内に、まどぐち県知事に対して審査請求をすることができます。";
    static final String CHECK = "この文書には電子公印（電子署名）が付されています。QRコードを読み取るか、次のページで文書番号と確認コードを入力すると、真正であることを確認できます。";
    static final String CHECK_TITLE = "この文書の確認方法";
    static final String CHECK_PAGE = "確認ページ　https://madoguchi.example/verification　文書番号　" + NUMBER + "　確認コード　";
    static final String SEAL = "みなと市長之印";
    static final String DATE = "令和8年11月22日";
    static final String CODE = "Q7T2ZK9XWM4H8RBNC3VD5PJF6Y";
    private static final String[] NAMES = ("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 "
                    + "山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 "
                    + "斉藤 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 森田")
            .split(" ");
    private static final String[] PLACES = ("北海道札幌市 青森県弘前市 岩手県盛岡市 宮城県仙台市 秋田県横手市 山形県鶴岡市 福島県郡山市 茨城県水戸市 栃木県宇都宮市 群馬県前橋市 "
                    + "埼玉県川越市 千葉県船橋市 東京都千代田区 神奈川県横須賀市 新潟県長岡市 富山県高岡市 石川県金沢市 福井県敦賀市 山梨県甲府市 長野県松本市 "
                    + "岐阜県大垣市 静岡県浜松市 愛知県豊橋市 三重県四日市市 滋賀県彦根市 京都府舞鶴市 大阪府堺市 兵庫県姫路市 奈良県橿原市 和歌山県田辺市")
            .split(" ");
    static final List<String> HEADER = List.of("番号", "氏名", "住所", "金額");

    @Override
    public String name() {
        return "document";
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        DocumentRenderer renderer = new DocumentRenderer(Fonts.standard());
        List<Block> body = body();
        DocumentMeta meta = meta();
        HtmlPeer html = new HtmlPeer();
        PdfBoxPeer plain = new PdfBoxPeer();
        Map<String, Double> rates = new Contest()
                .add("ours", () -> renderer.render(body, meta))
                .add("OpenHTMLtoPDF", html::render)
                .add("PDFBox", plain::render)
                .run();
        double ours = rates.getOrDefault("ours", 0.0);
        results.accept(Result.atLeast("document", ours, "/cpu-s", 130));
        results.accept(Result.beside(
                "document", ours, "/cpu-s", "OpenHTMLtoPDF", rates.getOrDefault("OpenHTMLtoPDF", 0.0), 5));
        results.accept(Result.beside("document", ours, "/cpu-s", "PDFBox", rates.getOrDefault("PDFBox", 0.0), 0.8));
        size(results, renderer.render(body, meta).length, plain.render().length, html.render().length);
    }

    private static void size(Consumer<Result> results, double ours, double plain, double html) {
        results.accept(new Result(
                "document-size",
                ours,
                "bytes",
                Optional.of("PDFBox"),
                Optional.of(ours / plain),
                Optional.of("≤ 1.1 × PDFBox"),
                Optional.of(ours / plain <= 1.1)));
        results.accept(new Result(
                "document-size",
                ours,
                "bytes",
                Optional.of("OpenHTMLtoPDF"),
                Optional.of(ours / html),
                Optional.empty(),
                Optional.empty()));
    }

    /** The rows of the table. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(List.of(
                    String.valueOf(i + 1),
                    NAMES[i] + " 花子",
                    PLACES[i % PLACES.length] + "中央" + (i % 9 + 1) + "丁目" + (i * 7 % 30 + 1) + "番",
                    String.format(Locale.ROOT, "%,d円", i * 12_345)));
        }
        return rows;
    }

    static List<Block> body() {
        return List.of(
                new Block.Paragraph(runs(INTRODUCTION)),
                new Block.Grid(
                        HEADER.stream().map(DocumentBenchmark::runs).toList(),
                        rows().stream()
                                .map(row -> row.stream()
                                        .map(DocumentBenchmark::runs)
                                        .toList())
                                .toList()),
                new Block.Frame(List.of(new Block.Paragraph(runs(NOTICE)))));
    }

    private static List<Run> runs(String text) {
        return List.of(new Run(text, false));
    }

    static DocumentMeta meta() {
        URI page = URI.create("https://madoguchi.example/verification");
        return new DocumentMeta(
                TITLE,
                NUMBER,
                LocalDate.of(2026, 11, 22),
                Instant.parse("2026-11-22T00:00:00Z"),
                AGENCY,
                SEAL,
                Optional.empty(),
                Optional.of(new DocumentMeta.Verification(
                        URI.create(page + "?n=M-2026-000123&c=Q7T2ZK9XWM4H8RBNC3VD5PJF6Y"), page, CODE)),
                Locale.JAPANESE);
    }
}
