package jp.madoguchi.forms.pdf;

import java.util.List;
import jp.madoguchi.forms.pdf.TextStyle.Align;

/** The foot of the last page: a line, a QR code on the left and what it is for on the right. */
final class QrPanel {
    private static final float QR = 60;
    private static final TextStyle STYLE = new TextStyle(8.5f, 12, Align.LEFT, 0.15f, QR + 16, 0, 0, 1);

    private QrPanel() {}

    /**
     * Prints the panel, on a page of its own if the last one has no room.
     *
     * @param meaning what to read instead of the code
     * @param texts one paragraph each
     */
    static void print(Flow flow, String address, String meaning, List<ShapedText> texts) {
        float height = 0;
        for (ShapedText text : texts) height += flow.height(text, STYLE);
        height = Math.max(height, QR + 2) + 8;
        flow.need(height + 6);
        flow.moveTo(Math.min(flow.y() - 6, Flow.BOTTOM + height));
        flow.rule();
        float top = flow.y() - 7;
        Tag section = flow.root().child("Sect");
        Tag figure = section.child("Figure");
        figure.alternative(meaning);
        QrCode.draw(flow.sheet(), figure, address, flow.left(), top - QR, QR);
        flow.moveTo(top);
        for (ShapedText text : texts) flow.paragraph(text, STYLE, section.child("P"));
    }
}
