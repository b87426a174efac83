package jp.madoguchi.forms.pdf;

import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;

/** Prints the receipt that an applicant gets at arrival (到達): tagged PDF/A-2u, PDF/UA-1. Thread-safe. */
public final class ReceiptPrinter {
    private final Fonts fonts;

    public ReceiptPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The receipt; the same content gives the same bytes.
     *
     * @throws MissingGlyph if no font can show a character
     */
    public byte[] print(ReceiptContent receipt) throws MissingGlyph {
        Labels labels = Labels.in(receipt.locale());
        String title = labels.get("receipt.title");
        PdfFile file = new PdfFile(
                fonts, new PdfMetadata(title + " " + receipt.arrivalNumber(), labels.tag(), receipt.arrivedAt()));
        Flow flow = new Flow(file);
        Tag root = flow.root();
        flow.paragraph(title, true, TextStyle.TITLE, root.child("H1"));
        flow.paragraph(labels.get("receipt.intro"), false, TextStyle.BODY.spaced(0, 8), root.child("P"));
        facts(flow, labels, receipt);
        files(flow, labels, receipt.files());
        next(flow, labels, receipt);
        if (receipt.statusAddress().isPresent()) {
            status(flow, labels, receipt.statusAddress().get());
        }
        PageFooter.print(file, labels.get("application.footer", receipt.applicationId()));
        return file.write();
    }

    private static void facts(Flow flow, Labels labels, ReceiptContent receipt) throws MissingGlyph {
        TableRows rows = new TableRows(flow.typesetter());
        TableBlock table = new TableBlock(flow, flow.root(), 25, 75);
        table.row(rows.pair(labels.get("receipt.arrivalNumber"), receipt.arrivalNumber()));
        table.row(rows.pair(labels.get("receipt.arrivedAt"), labels.instant(receipt.arrivedAt())));
        table.row(rows.pair(labels.get("receipt.procedure"), receipt.procedure()));
        table.row(rows.pair(labels.applicant(receipt.kind()), receipt.applicant()));
        table.row(rows.pair(labels.get("receipt.agency"), receipt.agency()));
        table.row(rows.pair(labels.get("receipt.signature"), receipt.signatureState()));
        table.row(rows.pair(labels.get("receipt.leaf"), receipt.leafHash()));
        flow.gap(3);
        flow.paragraph(
                labels.get("receipt.leafHint"),
                false,
                TextStyle.SMALL,
                flow.root().child("P"));
    }

    /** The table of files with their hashes, as receipts and applications show it. */
    static void files(Flow flow, Labels labels, List<PrintedFile> files) throws MissingGlyph {
        if (files.isEmpty()) return;
        flow.heading(labels.get("receipt.files"), TextStyle.SECTION, flow.root().child("H2"));
        fileTable(flow, labels, files);
    }

    static void fileTable(Flow flow, Labels labels, List<PrintedFile> files) throws MissingGlyph {
        TableRows rows = new TableRows(flow.typesetter());
        TableBlock table = new TableBlock(flow, flow.root(), 38, 14, 48);
        table.header(rows.heads(List.of(labels.get("file.name"), labels.get("file.size"), labels.get("file.sha256"))));
        for (PrintedFile file : files) {
            table.row(List.of(
                    rows.cell(file.name()),
                    rows.cell(TableRows.size(file.sizeBytes()), Align.RIGHT),
                    rows.cell(file.sha256())));
        }
    }

    private static void next(Flow flow, Labels labels, ReceiptContent receipt) throws MissingGlyph {
        if (!receipt.nextSteps().isEmpty()) {
            flow.heading(
                    labels.get("receipt.next"), TextStyle.SECTION, flow.root().child("H2"));
            Tag list = flow.root().child("L");
            int number = 1;
            for (String step : receipt.nextSteps()) {
                Tag body = list.child("LI").child("LBody");
                flow.paragraph(number++ + ". " + step, false, TextStyle.BODY.indented(0, 14), body);
            }
        }
        if (receipt.contact().isPresent()) {
            flow.heading(
                    labels.get("receipt.contact"),
                    TextStyle.SECTION,
                    flow.root().child("H2"));
            flow.paragraph(
                    receipt.contact().get(), false, TextStyle.BODY, flow.root().child("P"));
        }
    }

    private static void status(Flow flow, Labels labels, String address) throws MissingGlyph {
        Typesetter typesetter = flow.typesetter();
        List<ShapedText> texts = List.of(
                typesetter.set(labels.get("receipt.status"), true),
                typesetter.set(labels.get("receipt.statusHint"), false),
                typesetter.set(address, false));
        QrPanel.print(flow, address, labels.get("receipt.status") + " " + address, texts);
    }
}
