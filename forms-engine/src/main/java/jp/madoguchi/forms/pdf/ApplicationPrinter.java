package jp.madoguchi.forms.pdf;

import java.util.Locale;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * Prints an application as the applicant signs it (様式): every visible field with its answer, tagged PDF/A-2u, PDF/UA-1.
 * Thread-safe.
 */
public final class ApplicationPrinter {
    private final Fonts fonts;

    public ApplicationPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The print; the same input gives the same bytes.
     *
     * @param evaluation of these answers, tells what is visible
     * @param locale language of labels; answers are printed as typed
     * @throws MissingGlyph if no font can show a character exactly
     */
    public byte[] print(
            ProcedureDefinition definition, Answers answers, Evaluation evaluation, PrintHeader header, Locale locale)
            throws MissingGlyph {
        Labels labels = Labels.in(locale);
        String title = definition.name().in(locale);
        PdfFile file = new PdfFile(fonts, new PdfMetadata(title, labels.tag(), header.at()));
        Flow flow = new Flow(file);
        head(flow, labels, definition, header);
        AnswerTables tables = new AnswerTables(flow, labels, answers, evaluation, locale);
        for (Page page : definition.form().pages()) {
            if (!evaluation.visiblePages().contains(page.id())) continue;
            if (!tables.hasSomething(page.fields())) continue;
            flow.heading(page.title().in(locale), TextStyle.SECTION, flow.root().child("H2"));
            for (Section section : page.sections()) {
                tables.section(section.title().in(locale), section.fields());
            }
        }
        fee(flow, labels, evaluation);
        if (!header.attachments().isEmpty()) {
            flow.heading(
                    labels.get("application.attachments"),
                    TextStyle.SECTION,
                    flow.root().child("H2"));
            flow.paragraph(
                    labels.get("application.signedTogether"),
                    false,
                    TextStyle.BODY,
                    flow.root().child("P"));
            ReceiptPrinter.fileTable(flow, labels, header.attachments());
        }
        PageFooter.print(file, labels.get("application.footer", header.applicationId()));
        return file.write();
    }

    private static void head(Flow flow, Labels labels, ProcedureDefinition definition, PrintHeader header)
            throws MissingGlyph {
        Tag root = flow.root();
        TextStyle right = TextStyle.BODY.aligned(Align.RIGHT).spaced(0, 0);
        String title = definition.name().in(labels.language());
        flow.paragraph(title, true, TextStyle.TITLE, root.child("H1"));
        flow.paragraph(labels.instant(header.at()), false, right, root.child("P"));
        if (header.addressee().isPresent()) {
            String addressee =
                    labels.get("application.addressee", header.addressee().get());
            flow.paragraph(addressee, false, TextStyle.BODY, root.child("P"));
        }
        flow.paragraph(
                labels.applicant(definition.kind()) + "　" + header.applicant(),
                false,
                right.spaced(0, 4),
                root.child("P"));
    }

    private static void fee(Flow flow, Labels labels, Evaluation evaluation) throws MissingGlyph {
        if (evaluation.feeYen().isEmpty()) return;
        String fee = labels.get(
                "money", String.format(Locale.ROOT, "%,d", evaluation.feeYen().get()));
        flow.gap(10);
        TableBlock table = new TableBlock(flow, flow.root(), 34, 66);
        table.row(new TableRows(flow.typesetter()).pair(labels.get("application.fee"), fee));
    }
}
