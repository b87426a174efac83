package jp.madoguchi.bench;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import jp.madoguchi.forms.pdf.Fonts;

/** The benchmark's document as HTML, made a PDF by OpenHTMLtoPDF (whose fast mode is the only one). */
final class HtmlPeer {
    private final byte[] regular = font("NotoSansJP_400Regular.ttf");
    private final byte[] bold = font("NotoSansJP_700Bold.ttf");
    private final String html = html();

    HtmlPeer() {
        XRLog.setLoggingEnabled(false);
    }

    byte[] render() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(regular), "Noto", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), "Noto", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, "about:blank");
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    static byte[] font(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html() {
        StringBuilder html = new StringBuilder("<html><head><style>@page{size:A4;margin:20mm}"
                + "body{font-family:Noto;font-size:10.5pt}h1{text-align:center}"
                + "table{border-collapse:collapse;width:100%;-fs-table-paginate:paginate}"
                + "td,th{border:0.5pt solid #777;padding:3pt}</style></head><body>");
        html.append("<p>").append(DocumentBenchmark.NUMBER).append("</p><h1>").append(DocumentBenchmark.TITLE);
        html.append("</h1><p>").append(DocumentBenchmark.INTRODUCTION).append("</p><table><thead>");
        row(html, "th", DocumentBenchmark.HEADER);
        html.append("</thead><tbody>");
        for (List<String> row : DocumentBenchmark.rows()) row(html, "td", row);
        html.append("</tbody></table><p>").append(DocumentBenchmark.NOTICE).append("</p><p>");
        html.append("<b>")
                .append(DocumentBenchmark.SEAL)
                .append(DocumentBenchmark.CHECK_TITLE)
                .append("</b>");
        html.append(DocumentBenchmark.DATE).append(DocumentBenchmark.CHECK);
        html.append(DocumentBenchmark.CHECK_PAGE).append(DocumentBenchmark.CODE).append("</p><p>");
        return html.append(DocumentBenchmark.AGENCY)
                .append("</p></body></html>")
                .toString();
    }

    private static void row(StringBuilder html, String cell, List<String> texts) {
        html.append("<tr>");
        for (String text : texts)
            html.append('<')
                    .append(cell)
                    .append('>')
                    .append(text)
                    .append("</")
                    .append(cell)
                    .append('>');
        html.append("</tr>");
    }
}
