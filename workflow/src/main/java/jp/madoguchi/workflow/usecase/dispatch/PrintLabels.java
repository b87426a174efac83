package jp.madoguchi.workflow.usecase.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.pdf.AddressLabel;
import jp.madoguchi.forms.pdf.LabelPrinter;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.dispatch.Way;
import jp.madoguchi.workflow.party.Official;
import jp.madoguchi.workflow.rule.Forbidden;

/** Prints the address labels of everything that waits for the post: one for each case and address. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PrintLabels {
    private final ListDispatches list;
    private final LabelPrinter printer;
    private final Clock clock;

    @Inject
    PrintLabels(ListDispatches list, LabelPrinter printer, Clock clock) {
        this.list = list;
        this.printer = printer;
        this.clock = clock;
    }

    /** Prints. */
    public StoredFile print(Official actor) throws Forbidden {
        List<AddressLabel> labels = List.copyOf(new LinkedHashSet<>(list.waiting(actor).stream()
                .filter(row -> row.dispatch().way() == Way.POST)
                .map(row -> new AddressLabel(row.address(), row.recipient(), row.arrivalNumber()))
                .toList()));
        try {
            return new StoredFile(
                    "labels.pdf", "application/pdf", printer.print(labels, clock.instant(), Locale.JAPAN));
        } catch (MissingGlyph missing) {
            throw new IllegalStateException("What was printed before signing can be printed again", missing);
        }
    }
}
