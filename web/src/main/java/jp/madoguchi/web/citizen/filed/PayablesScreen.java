package jp.madoguchi.web.citizen.filed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.catalogue.CaseHandling.Payable;
import jp.madoguchi.web.citizen.OpenedApplication;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ApplicationView;

/** What filing these answers will cost, told before anyone signs. */
@Named("payables")
@RequestScoped
public class PayablesScreen {
    private ApplicationView view;
    private Locale locale;
    private Messages texts;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PayablesScreen() {}

    @Inject
    public PayablesScreen(HttpServletRequest request, ChosenLanguage language, Clock clock) {
        this.view = OpenedApplication.of(request);
        this.locale = language.getLocale();
        this.texts = Messages.of(language.getCurrent());
        this.clock = clock;
    }

    /**
     * One payment.
     *
     * @param name what it is
     * @param yen how much, in words
     * @param text from when it is owed and for how long
     */
    public record Line(String name, String yen, String text) {}

    /** What is to be paid, by the definition's rules. */
    public List<Line> getLines() {
        return view.procedure().definition().handling().payables(view.evaluation(), LocalDate.now(clock)).stream()
                .map(this::line)
                .toList();
    }

    private Line line(Payable payable) {
        return new Line(
                payable.rule().name().in(locale),
                texts.text("fee.yen", String.format(Locale.ROOT, "%,d", payable.yen())),
                texts.text(
                        "payables." + payable.rule().due().name(),
                        payable.rule().withinDays()));
    }
}
