package jp.madoguchi.forms.pdf;

import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;
import jp.madoguchi.forms.template.Block;
import jp.madoguchi.forms.template.DocumentFacts;
import jp.madoguchi.forms.template.DocumentTemplate;
import jp.madoguchi.forms.text.DateWords;

/**
 * Lays an issued document (交付文書) out as an official A4 paper: tagged PDF/A-2u, PDF/UA-1, ready to be sealed. Thread-safe.
 *
 * <p>A document to an addressee is a notice: number and date, addressee, issuer with the seal's place, title, body. One
 * without is a certificate: title, body, then date and issuer. The way to verify it ends both.
 */
public final class DocumentRenderer {
    private static final float SEAL = 54;

    private final Fonts fonts;

    public DocumentRenderer(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The document; the same input gives the same bytes.
     *
     * @param template the body
     * @param facts what the body's placeholders stand for
     * @param meta what stands around the body
     * @throws MissingGlyph if no font can show a character exactly
     */
    public byte[] render(DocumentTemplate template, DocumentFacts facts, DocumentMeta meta) throws MissingGlyph {
        return render(template.fill(facts, meta.locale()), meta);
    }

    /**
     * A document whose body is there already.
     *
     * @throws MissingGlyph if no font can show a character exactly
     */
    public byte[] render(List<Block> body, DocumentMeta meta) throws MissingGlyph {
        Labels labels = Labels.in(meta.locale());
        PdfFile file = new PdfFile(
                fonts, new PdfMetadata(meta.title() + " " + meta.documentNumber(), labels.tag(), meta.issuedAt()));
        Flow flow = new Flow(file);
        TextStyle right = TextStyle.BODY.aligned(Align.RIGHT).spaced(0, 0);
        Tag root = flow.root();
        flow.paragraph(meta.documentNumber(), false, right, root.child("P"));
        String date = DateWords.of(meta.issuedOn(), labels.language());
        boolean isNotice = meta.addressee().isPresent();
        if (isNotice) {
            flow.paragraph(date, false, right, root.child("P"));
            flow.paragraph(meta.addressee().get(), false, TextStyle.BODY.spaced(10, 6), root.child("P"));
            issuer(flow, labels, meta);
        }
        flow.paragraph(meta.title(), true, TextStyle.TITLE.spaced(isNotice ? 6 : 10, 14), root.child("H1"));
        new BlockPrinter(flow).print(body);
        if (!isNotice) {
            flow.need(SEAL + 60);
            flow.gap(14);
            flow.paragraph(date, false, TextStyle.BODY.indented(12, 0), root.child("P"));
            issuer(flow, labels, meta);
        }
        if (meta.replaces().isPresent()) {
            DocumentMeta.Replaced old = meta.replaces().get();
            String words =
                    labels.get("document.replaces", old.documentNumber(), DateWords.of(old.on(), labels.language()));
            flow.paragraph(words, false, TextStyle.BODY.spaced(10, 4), root.child("P"));
        }
        if (meta.verification().isPresent()) {
            verification(flow, labels, meta, meta.verification().get());
        }
        PageFooter.print(file, meta.title() + "　" + meta.documentNumber());
        return file.write();
    }

    /** The issuer, right, and the seal's place behind the name. */
    private static void issuer(Flow flow, Labels labels, DocumentMeta meta) throws MissingGlyph {
        flow.need(SEAL + 8);
        ShapedText agency = flow.typesetter().set(meta.agency(), false);
        float size = 12;
        float width = agency.width(0, agency.length()) * size / 1000;
        float left = flow.left() + flow.width() - SEAL;
        float bottom = flow.y() - SEAL - 2;
        PageContent content = flow.sheet().begin(flow.root().child("P"));
        content.gray(0);
        content.text(agency, 0, agency.length(), left - width - 10, bottom + SEAL / 2 - 4, size, 0);
        content.end();
        SealPlace.draw(flow, labels.get("document.seal"), meta.sealText(), left, bottom, SEAL);
        flow.moveTo(bottom - 4);
    }

    private static void verification(
            Flow flow, Labels labels, DocumentMeta meta, DocumentMeta.Verification verification) throws MissingGlyph {
        Typesetter typesetter = flow.typesetter();
        String number = labels.get("document.number") + "　" + meta.documentNumber() + "　　"
                + labels.get("document.verificationCode") + "　" + verification.code();
        String page = labels.get("document.verificationPage") + "　" + verification.page();
        List<ShapedText> texts = List.of(
                typesetter.set(labels.get("document.verification"), true),
                typesetter.set(labels.get("document.verificationHint"), false),
                typesetter.set(page, false),
                typesetter.set(number, false));
        QrPanel.print(flow, verification.address().toString(), labels.get("document.qr"), texts);
    }
}
