package jp.madoguchi.workflow.usecase;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.pdf.PrintedFile;
import jp.madoguchi.forms.pdf.ReceiptContent;
import jp.madoguchi.forms.pdf.ReceiptPrinter;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.signature.method.ApplicationContainer;
import jp.madoguchi.signature.method.SignatureRejected;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.Applications;
import jp.madoguchi.workflow.application.Filing;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.procedure.PublishedProcedure;
import jp.madoguchi.workflow.rule.NotFound;
import jp.madoguchi.workflow.rule.RuleViolation;

/** The receipt (到達通知) as a PDF, rendered when asked for. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PrintReceipt {
    private static final LocalizedText NEXT = new LocalizedText(
            "審査の状況は、この控えの二次元コードのページで確認できます。",
            "しんさの ようすは、この コードの ページで みることが できます。",
            "Follow the review on the page of the QR code.");
    private static final LocalizedText PENDING = new LocalizedText(
            "署名の有効性を確認しています。到達の日時は変わりません。",
            "しょめいを たしかめて います。とどいた ひは かわりません。",
            "The signature is still being checked; the time of arrival stands.");
    private static final LocalizedText CHECKED =
            new LocalizedText("署名を確認しました。", "しょめいを たしかめました。", "The signature has been checked.");

    private final CaseAccess access;
    private final Applications applications;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final IssuedDocuments documents;
    private final ReceiptPrinter printer;
    private final PublicAddress address;

    @Inject
    PrintReceipt(
            CaseAccess access,
            Applications applications,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            IssuedDocuments documents,
            ReceiptPrinter printer,
            PublicAddress address) {
        this.access = access;
        this.applications = applications;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.documents = documents;
        this.printer = printer;
        this.address = address;
    }

    /** Prints. */
    public StoredFile print(Applicant actor, ApplicationId id, Locale locale) throws RuleViolation {
        Application application = access.read(actor, id);
        Filing filing = applications.filing(id, 0).orElseThrow(NotFound::new);
        byte[] container = applications.consumed(filing.frozen()).orElseThrow(NotFound::new);
        PublishedProcedure procedure = catalogue.version(application.procedure());
        boolean pending = application.signatureState().equals(Optional.of(SignatureState.PENDING));
        ReceiptContent content = new ReceiptContent(
                filing.arrivalNumber().value(),
                filing.arrivedAt(),
                procedure.definition().name().in(locale),
                procedure.definition().kind(),
                accounts.party(actor.party()).map(Party::displayName).orElse(""),
                documents.agencyName(application.agency()) + " "
                        + procedure.definition().officeName().in(locale),
                id.toString(),
                files(container),
                (pending ? PENDING : CHECKED).in(locale),
                filing.journalLeaf(),
                List.of(NEXT.in(locale)),
                Optional.of(procedure.definition().officeName().in(locale)),
                Optional.of(address.resolve("/applications/" + id).toString()),
                locale);
        try {
            return new StoredFile(
                    "receipt-" + filing.arrivalNumber() + ".pdf", "application/pdf", printer.print(content));
        } catch (MissingGlyph missing) {
            throw new IllegalStateException("What was printed before signing can be printed again", missing);
        }
    }

    private static List<PrintedFile> files(byte[] container) {
        try {
            return ApplicationContainer.open(container).entries().stream()
                    .map(entry -> new PrintedFile(entry.name(), entry.sizeBytes(), entry.sha256()))
                    .toList();
        } catch (SignatureRejected broken) {
            throw new IllegalStateException("Stored evidence cannot be read", broken);
        }
    }
}
