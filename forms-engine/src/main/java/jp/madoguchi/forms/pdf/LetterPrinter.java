package jp.madoguchi.forms.pdf;

import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.text.DateWords;

/** Prints letters to applicants (通知の手紙): tagged PDF/A-2u, PDF/UA-1. Thread-safe. */
public final class LetterPrinter {
    private static final TextStyle SENDER = TextStyle.BODY.aligned(Align.RIGHT).spaced(0, 2);

    private final Fonts fonts;

    public LetterPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The letter; the same content gives the same bytes.
     *
     * @throws MissingGlyph if no font can show a character
     */
    public byte[] print(LetterContent letter) throws MissingGlyph {
        Labels labels = Labels.in(letter.locale());
        PdfFile file = new PdfFile(
                fonts,
                new PdfMetadata(letter.title() + " " + letter.arrivalNumber(), labels.tag(), letter.writtenAt()));
        Flow flow = new Flow(file);
        Tag root = flow.root();
        flow.paragraph(DateWords.of(letter.writtenOn(), labels.language()), false, SENDER, root.child("P"));
        if (!letter.address().isEmpty()) {
            flow.paragraph(letter.address(), false, TextStyle.BODY, root.child("P"));
        }
        flow.paragraph(
                labels.get("slip.addressee", letter.addressee()), true, TextStyle.BODY.spaced(0, 8), root.child("P"));
        flow.paragraph(letter.sender(), false, SENDER, root.child("P"));
        flow.paragraph(letter.title(), true, TextStyle.TITLE, root.child("H1"));
        about(flow, labels, letter);
        flow.gap(8);
        paragraphs(flow, letter.paragraphs());
        items(flow, letter.items());
        paragraphs(flow, letter.closing());
        PageFooter.print(file, labels.get("slip.footer", letter.arrivalNumber()));
        return file.write();
    }

    private static void about(Flow flow, Labels labels, LetterContent letter) throws MissingGlyph {
        TableRows rows = new TableRows(flow.typesetter());
        TableBlock table = new TableBlock(flow, flow.root(), 35, 65);
        table.row(rows.pair(labels.get("receipt.procedure"), letter.procedure()));
        table.row(rows.pair(labels.get("receipt.arrivalNumber"), letter.arrivalNumber()));
    }

    private static void paragraphs(Flow flow, List<String> all) throws MissingGlyph {
        for (String paragraph : all) {
            for (String line : paragraph.lines().toList()) {
                flow.paragraph(line, false, TextStyle.BODY, flow.root().child("P"));
            }
        }
    }

    private static void items(Flow flow, List<String> all) throws MissingGlyph {
        if (all.isEmpty()) {
            return;
        }
        Tag list = flow.root().child("L");
        int number = 1;
        for (String item : all) {
            Tag body = list.child("LI").child("LBody");
            flow.paragraph(number++ + ". " + item.replaceAll("\\R", " "), false, TextStyle.BODY.indented(0, 14), body);
        }
        flow.gap(6);
    }
}
