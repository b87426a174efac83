package jp.madoguchi.forms.pdf;

import java.util.Map;

/** Fills a document template and lays it out as an official A4 document: tagged PDF/A-2u. Thread-safe. */
public final class DocumentRenderer {
    private final Fonts fonts;

    public DocumentRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The document, ready to be sealed; the same input gives the same bytes.
     *
     * @param template the compiled template, see {@code ProcedureDefinition}
     * @param context values of the template's names: String, BigDecimal, Boolean, LocalDate, List, Map
     * @param meta what stands around the body
     * @throws MissingGlyph if no font can show a character
     */
    public byte[] render(DocumentTemplate template, Map<String, ?> context, DocumentMeta meta) throws MissingGlyph {
        fonts.check(meta.title());
        throw new UnsupportedOperationException("not laid out yet");
    }
}
