package jp.madoguchi.forms.pdf;

/** Prints the receipt that an applicant gets at arrival (到達): tagged PDF/A-2u. Thread-safe. */
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
        fonts.check(receipt.applicant());
        throw new UnsupportedOperationException("not laid out yet");
    }
}
