package jp.madoguchi.forms.pdf;

import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.text.DateWords;

/**
 * Prints payment slips (納付書) with the four numbers that Pay-easy terminals ask for: tagged PDF/A-2u, PDF/UA-1.
 * Thread-safe.
 */
public final class SlipPrinter {
    private static final TextStyle AMOUNT = new TextStyle(22, 30, Align.RIGHT, 0, 0, 0, 4, 8);

    private final Fonts fonts;

    public SlipPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The slip; the same content gives the same bytes.
     *
     * @throws MissingGlyph if no font can show a character
     */
    public byte[] print(SlipContent slip) throws MissingGlyph {
        Labels labels = Labels.in(slip.locale());
        String title = labels.get("slip.title", slip.payment());
        PdfFile file = new PdfFile(
                fonts, new PdfMetadata(title + " " + slip.paymentNumber(), labels.tag(), slip.demandedAt()));
        Flow flow = new Flow(file);
        Tag root = flow.root();
        flow.paragraph(title, true, TextStyle.TITLE, root.child("H1"));
        flow.paragraph(labels.get("slip.addressee", slip.payer()), false, TextStyle.BODY.spaced(0, 6), root.child("P"));
        flow.paragraph(
                labels.get("slip.amount", String.format(Locale.ROOT, "%,d", slip.amountYen())),
                true,
                AMOUNT,
                root.child("P"));
        numbers(flow, labels, slip);
        flow.gap(8);
        about(flow, labels, slip);
        notes(flow, labels, slip);
        if (slip.statusAddress().isPresent()) {
            String address = slip.statusAddress().get();
            QrPanel.print(
                    flow,
                    address,
                    labels.get("slip.status") + " " + address,
                    List.of(
                            flow.typesetter().set(labels.get("slip.status"), true),
                            flow.typesetter().set(address, false)));
        }
        PageFooter.print(file, labels.get("slip.footer", slip.arrivalNumber()));
        return file.write();
    }

    private static void numbers(Flow flow, Labels labels, SlipContent slip) throws MissingGlyph {
        flow.heading(labels.get("slip.numbers"), TextStyle.SECTION, flow.root().child("H2"));
        TableRows rows = new TableRows(flow.typesetter());
        TableBlock table = new TableBlock(flow, flow.root(), 35, 65);
        table.row(rows.pair(labels.get("slip.collector"), slip.collector()));
        table.row(rows.pair(labels.get("slip.number"), grouped(slip.paymentNumber())));
        table.row(rows.pair(labels.get("slip.confirmation"), slip.confirmationNumber()));
        table.row(rows.pair(labels.get("slip.category"), slip.category()));
    }

    private static void about(Flow flow, Labels labels, SlipContent slip) throws MissingGlyph {
        flow.heading(labels.get("slip.about"), TextStyle.SECTION, flow.root().child("H2"));
        TableRows rows = new TableRows(flow.typesetter());
        TableBlock table = new TableBlock(flow, flow.root(), 35, 65);
        table.row(rows.pair(labels.get("slip.payment"), slip.payment()));
        table.row(rows.pair(labels.get("receipt.procedure"), slip.procedure()));
        table.row(rows.pair(labels.get("receipt.arrivalNumber"), slip.arrivalNumber()));
        table.row(rows.pair(labels.get("slip.payTo"), slip.agency()));
        table.row(rows.pair(labels.get("slip.payBy"), DateWords.of(slip.payBy(), labels.language())));
    }

    private static void notes(Flow flow, Labels labels, SlipContent slip) throws MissingGlyph {
        flow.heading(labels.get("slip.notes"), TextStyle.SECTION, flow.root().child("H2"));
        Tag list = flow.root().child("L");
        int number = 1;
        for (String note : slip.notes()) {
            Tag body = list.child("LI").child("LBody");
            flow.paragraph(number++ + ". " + note, false, TextStyle.BODY.indented(0, 14), body);
        }
    }

    /** Four digits at a time, as terminals show them. */
    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }
}
