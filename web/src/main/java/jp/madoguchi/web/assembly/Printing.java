package jp.madoguchi.web.assembly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.forms.pdf.ApplicationPrinter;
import jp.madoguchi.forms.pdf.DocumentRenderer;
import jp.madoguchi.forms.pdf.Fonts;
import jp.madoguchi.forms.pdf.LabelPrinter;
import jp.madoguchi.forms.pdf.LetterPrinter;
import jp.madoguchi.forms.pdf.ReceiptPrinter;
import jp.madoguchi.forms.pdf.SlipPrinter;

/** The printers, with the product's fonts and those of this installation. */
@Singleton
public class Printing {

    private final Configured configured;

    @Inject
    Printing(Configured configured) {
        this.configured = configured;
    }

    @Produces
    @Singleton
    Fonts fonts() {
        List<Path> more =
                configured.list("madoguchi.fonts").stream().map(Path::of).toList();
        try {
            return Fonts.standardAnd(more);
        } catch (IOException unreadable) {
            throw new StartRefusal("A font named by madoguchi.fonts cannot be read.", unreadable);
        } catch (IllegalArgumentException noFont) {
            throw new StartRefusal("madoguchi.fonts: " + noFont.getMessage(), noFont);
        }
    }

    @Produces
    @Singleton
    ApplicationPrinter applications(Fonts fonts) {
        return new ApplicationPrinter(fonts);
    }

    @Produces
    @Singleton
    ReceiptPrinter receipts(Fonts fonts) {
        return new ReceiptPrinter(fonts);
    }

    @Produces
    @Singleton
    LabelPrinter labels(Fonts fonts) {
        return new LabelPrinter(fonts);
    }

    @Produces
    @Singleton
    LetterPrinter letters(Fonts fonts) {
        return new LetterPrinter(fonts);
    }

    @Produces
    @Singleton
    SlipPrinter slips(Fonts fonts) {
        return new SlipPrinter(fonts);
    }

    @Produces
    @Singleton
    DocumentRenderer documents(Fonts fonts) {
        return new DocumentRenderer(fonts);
    }
}
