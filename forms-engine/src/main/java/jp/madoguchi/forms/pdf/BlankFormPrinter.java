package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.util.Locale;
import jp.madoguchi.forms.catalogue.ProcedureDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.forms.pdf.TextStyle.Align;

/**
 * Prints the empty paper form (紙の様式) of a procedure from the same definition as the pages on the screen: boxes to
 * tick, lines to write on, and in words who must fill in what. Tagged PDF/A-2u, PDF/UA-1. Thread-safe.
 */
public final class BlankFormPrinter {
    private final Fonts fonts;

    public BlankFormPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The form; the same input gives the same bytes.
     *
     * @param at when the file is made, told in its metadata only
     * @throws MissingGlyph if no font can show a character of the definition
     */
    public byte[] print(ProcedureDefinition definition, Instant at, Locale locale) throws MissingGlyph {
        Labels labels = Labels.in(locale);
        String title = definition.name().in(locale);
        PdfFile file = new PdfFile(fonts, new PdfMetadata(title, labels.tag(), at));
        Flow flow = new Flow(file);
        head(flow, labels, definition, locale);
        BlankTables tables = new BlankTables(flow, labels, definition.form());
        for (Page page : definition.form().pages()) {
            flow.heading(page.title().in(locale), TextStyle.SECTION, flow.root().child("H2"));
            tables.notes(page);
            for (Section section : page.sections()) tables.section(section);
        }
        PageFooter.print(file, labels.get("blank.footer", title, String.valueOf(definition.version())));
        return file.write();
    }

    private static void head(Flow flow, Labels labels, ProcedureDefinition definition, Locale locale)
            throws MissingGlyph {
        Tag root = flow.root();
        TextStyle right = TextStyle.BODY.aligned(Align.RIGHT).spaced(0, 0);
        flow.paragraph(definition.name().in(locale), true, TextStyle.TITLE, root.child("H1"));
        flow.paragraph(labels.get("blank.date"), false, right, root.child("P"));
        flow.paragraph(
                labels.get("application.addressee", definition.headTitle().in(locale)),
                false,
                TextStyle.BODY,
                root.child("P"));
        flow.paragraph(
                labels.get("blank.intro", definition.officeName().in(locale)),
                false,
                TextStyle.SMALL.spaced(2, 2),
                root.child("P"));
    }
}
