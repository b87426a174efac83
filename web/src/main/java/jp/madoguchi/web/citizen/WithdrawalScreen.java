package jp.madoguchi.web.citizen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.madoguchi.web.component.ChosenLanguage;
import jp.madoguchi.web.component.Language;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.WithdrawApplication;
import org.jspecify.annotations.Nullable;

/** The applicant withdraws an application (取下げ); what it is about tells {@link StatusScreen}. */
@Named("withdrawal")
@RequestScoped
public class WithdrawalScreen {
    private HttpServletRequest request;
    private ApplicationView view;
    private Language language;
    private StatusScreen status;
    private WithdrawApplication withdraw;
    private String reason = "";
    private String problem = "";

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected WithdrawalScreen() {}

    @Inject
    public WithdrawalScreen(
            HttpServletRequest request, ChosenLanguage language, StatusScreen status, WithdrawApplication withdraw) {
        this.request = request;
        this.view = OpenedApplication.of(request);
        this.language = language.getCurrent();
        this.status = status;
        this.withdraw = withdraw;
    }

    /** Leaves the page where withdrawal is no longer possible. */
    public void enter(FacesContext faces) throws IOException {
        status.enter(faces);
        if (!faces.getResponseComplete() && !status.isWithdrawable()) go(faces, Address.of("status", view.id()));
    }

    /** Withdraws. */
    public void withdraw(FacesContext faces) throws IOException {
        try {
            withdraw.withdraw(ApplicantSession.of(request).applicant().orElseThrow(), view.id(), reason.strip());
            go(faces, Address.of("status", view.id()) + "&withdrawn=true");
        } catch (RuleViolation refused) {
            problem = Messages.of(language, view.procedure().definition().lifecycle())
                    .text("violation." + refused.code());
            status.enter(faces);
        }
    }

    private static void go(FacesContext faces, String url) throws IOException {
        faces.getExternalContext().redirect(url);
        faces.responseComplete();
    }

    /** A refusal in words; empty if there is none. */
    public String getProblem() {
        return problem;
    }

    /** Why it is withdrawn; nobody has to say. */
    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
