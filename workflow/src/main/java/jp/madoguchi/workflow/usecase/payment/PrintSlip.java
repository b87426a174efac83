package jp.madoguchi.workflow.usecase.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.PaymentRule;
import jp.madoguchi.forms.pdf.MissingGlyph;
import jp.madoguchi.forms.pdf.SlipContent;
import jp.madoguchi.forms.pdf.SlipPrinter;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.account.Accounts;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.StoredFile;
import jp.madoguchi.workflow.issuance.IssuedDocuments;
import jp.madoguchi.workflow.issuance.PublicAddress;
import jp.madoguchi.workflow.party.Actor;
import jp.madoguchi.workflow.party.Party;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.payment.Payments;
import jp.madoguchi.workflow.procedure.ProcedureCatalogue;
import jp.madoguchi.workflow.rule.NotAllowedNow;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.CaseAccess;

/** Prints the payment slip (納付書) of an open demand. */
@Singleton
@Transactional(rollbackOn = Exception.class)
public class PrintSlip {
    private static final LocalizedText HOW = new LocalizedText(
            "ペイジー対応のATMやインターネットバンキングで、上の4つの番号を入力して納めてください。",
            "ATMか インターネットバンキングの ペイジーで、上の 4つの 番号を 入れて 払って ください。",
            "Enter the four numbers above at a Pay-easy ATM or in your internet banking.");
    private static final LocalizedText CLOCK = new LocalizedText(
            "納付が確認できるまで、標準処理期間は進みません。",
            "払うまで、役所の 日数は 進みません。",
            "The standard processing period stands still until your payment has come in.");
    private static final LocalizedText KEPT = new LocalizedText(
            "審査の手数料は、不許可のときも、申請を取り下げたときも、お返しできません。多く納めた分はお返しします。",
            "許可が 出ない ときも、やめた ときも、お金は かえりません。多く 払った 分は かえします。",
            "A fee for the examination is not refunded on refusal or withdrawal. What you pay in excess is paid back.");

    private final CaseAccess access;
    private final Payments payments;
    private final Accounts accounts;
    private final ProcedureCatalogue catalogue;
    private final IssuedDocuments documents;
    private final SlipPrinter printer;
    private final PublicAddress address;

    @Inject
    PrintSlip(
            CaseAccess access,
            Payments payments,
            Accounts accounts,
            ProcedureCatalogue catalogue,
            IssuedDocuments documents,
            SlipPrinter printer,
            PublicAddress address) {
        this.access = access;
        this.payments = payments;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.documents = documents;
        this.printer = printer;
        this.address = address;
    }

    /** Prints what is still owed of one demand. */
    public StoredFile print(Actor actor, ApplicationId id, int number, Locale locale) throws RuleViolation {
        Application application = access.read(actor, id);
        Demand demand = Demands.numbered(payments, id, number);
        if (demand.owedYen() == 0) {
            throw new NotAllowedNow(NotAllowedNow.Reason.WRONG_STATE);
        }
        var definition = catalogue.version(application.procedure()).definition();
        SlipContent content = new SlipContent(
                demand.name().in(locale),
                definition.name().in(locale),
                application.arrivalNumber().map(ArrivalNumber::value).orElse(""),
                accounts.party(application.party()).map(Party::displayName).orElse(""),
                documents.agencyName(application.agency()) + " "
                        + definition.officeName().in(locale),
                demand.owedYen(),
                demand.slip().collector(),
                demand.slip().paymentNumber(),
                demand.slip().confirmationNumber(),
                demand.slip().category(),
                demand.dueOn(),
                demand.demandedAt(),
                notes(demand, locale),
                Optional.of(address.resolve("/applications/" + id).toString()),
                locale);
        try {
            return new StoredFile(
                    "slip-" + demand.slip().paymentNumber() + ".pdf", "application/pdf", printer.print(content));
        } catch (MissingGlyph missing) {
            throw new IllegalStateException("What was printed before signing can be printed again", missing);
        }
    }

    private static List<String> notes(Demand demand, Locale locale) {
        List<LocalizedText> notes = new ArrayList<>(List.of(HOW));
        if (demand.pausesClock()) {
            notes.add(CLOCK);
        }
        if (demand.kind() == PaymentRule.Kind.FEE) {
            notes.add(KEPT);
        }
        return notes.stream().map(note -> note.in(locale)).toList();
    }
}
