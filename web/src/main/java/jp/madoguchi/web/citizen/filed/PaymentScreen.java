package jp.madoguchi.web.citizen.filed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.web.citizen.Address;
import jp.madoguchi.web.citizen.OpenedApplication;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.DateText;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.payment.Demand;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.payment.PaymentView;
import jp.madoguchi.workflow.usecase.payment.ShowPayments;
import org.jspecify.annotations.Nullable;

/** What the applicant has to pay, how, and whether it has come in. */
@Named("payment")
@RequestScoped
public class PaymentScreen {
    private Applicant actor;
    private ApplicationView view;
    private Language language;
    private ShowPayments show;
    private @Nullable List<Line> lines;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PaymentScreen() {}

    @Inject
    public PaymentScreen(HttpServletRequest request, ChosenLanguage language, ShowPayments show) {
        this.actor = ApplicantSession.of(request).applicant().orElseThrow();
        this.view = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.show = show;
    }

    /** Leaves where nothing is to be paid. */
    public void enter(FacesContext faces) throws IOException {
        if (getLines().isEmpty()) {
            faces.getExternalContext().redirect(Address.of("status", view.id()));
            faces.responseComplete();
        }
    }

    /**
     * One demand.
     *
     * @param name what it is
     * @param number 1, 2, … within the case
     * @param state name of its state's words
     * @param colour of the state's tag
     * @param amount what was demanded, in words
     * @param waived what was forgiven, in words; empty if nothing
     * @param paid what came in, in words; empty if nothing
     * @param owed what is still owed, in words; empty if nothing
     * @param overpaid what will be paid back, in words; empty if nothing
     * @param refunded what was paid back, in words; empty if nothing
     * @param dueOn last day, in words
     * @param overdue whether it is over
     * @param collector 収納機関番号
     * @param paymentNumber 納付番号, four digits at a time
     * @param confirmationNumber 確認番号
     * @param category 納付区分
     * @param slipUrl where the slip is; empty if nothing is owed
     */
    public record Line(
            String name,
            int number,
            String state,
            String colour,
            String amount,
            String waived,
            String paid,
            String owed,
            String overpaid,
            String refunded,
            String dueOn,
            boolean overdue,
            String collector,
            String paymentNumber,
            String confirmationNumber,
            String category,
            String slipUrl) {}

    /** All demands of the case, by number. */
    public List<Line> getLines() {
        List<Line> loaded = lines;
        if (loaded == null) {
            try {
                loaded = view.state().isDraft()
                        ? List.of()
                        : show.of(actor, view.id()).stream().map(this::line).toList();
            } catch (RuleViolation gone) {
                throw new IllegalStateException("an opened application has no payments", gone);
            }
            lines = loaded;
        }
        return loaded;
    }

    /** Demands with something to pay. */
    public List<Line> getOpen() {
        return getLines().stream().filter(line -> !line.owed().isEmpty()).toList();
    }

    /** Where this page is. */
    public String getUrl() {
        return Address.of("payment", view.id());
    }

    /** Back to the status. */
    public String getStatusUrl() {
        return Address.of("status", view.id());
    }

    /** The procedure's name. */
    public String getProcedureName() {
        return view.procedure().definition().name().in(language.getLocale());
    }

    private Line line(PaymentView payment) {
        Demand demand = payment.demand();
        return new Line(
                demand.name().in(language.getLocale()),
                demand.number(),
                payment.overdue() ? "OVERDUE" : demand.state().name(),
                colour(payment),
                yen(demand.amountYen(), true),
                yen(demand.waivedYen(), false),
                yen(demand.paidYen(), false),
                yen(demand.owedYen(), false),
                yen(demand.overpaidYen(), false),
                yen(demand.refundedYen(), false),
                DateText.day(demand.dueOn(), language),
                payment.overdue(),
                demand.slip().collector(),
                demand.slip().paymentNumber().replaceAll("(\\d{4})(?=\\d)", "$1 "),
                demand.slip().confirmationNumber(),
                demand.slip().category(),
                demand.owedYen() > 0 ? slipUrl(demand) : "");
    }

    private String slipUrl(Demand demand) {
        return Address.of("file", view.id()) + "&kind=slip&n=" + demand.number();
    }

    private static String colour(PaymentView payment) {
        return switch (payment.demand().state()) {
            case OPEN -> payment.overdue() ? "red" : "yellow";
            case SETTLED -> "green";
            case OVERPAID -> "blue";
            case CANCELLED -> "";
        };
    }

    private String yen(long yen, boolean always) {
        return yen == 0 && !always ? "" : Messages.of(language).text("fee.yen", String.format(Locale.ROOT, "%,d", yen));
    }
}
