package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.OutsideOpening;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.BeginApplication;
import jp.madoguchi.workflow.usecase.stage.BeginStage;

/** {@code POST /application/begin}: begins a draft of a procedure, or of the stage after an application. */
@WebServlet("/application/begin")
public class BeginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient BeginApplication begin;
    private final transient BeginStage beginStage;

    @Inject
    public BeginServlet(BeginApplication begin, BeginStage beginStage) {
        this.begin = begin;
        this.beginStage = beginStage;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Applicant applicant = ApplicantSession.of(request).applicant().orElseThrow();
        try {
            String procedure = Objects.requireNonNullElse(request.getParameter("procedure"), "");
            Optional<ApplicationId> before =
                    ApplicationId.parse(Objects.requireNonNullElse(request.getParameter("after"), ""));
            ApplicationId id = before.isPresent()
                    ? beginStage.begin(applicant, before.get(), procedure)
                    : begin.begin(applicant, procedure);
            response.sendRedirect(Address.form(id, ""));
        } catch (OutsideOpening closed) {
            doGet(request, response);
        } catch (RuleViolation unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Reached after a login in between, or outside the opening window: back to the explanation, which tells. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String begun = Objects.requireNonNullElse(request.getParameter("procedure"), "");
        String id = Objects.requireNonNullElse(request.getParameter("id"), begun);
        response.sendRedirect("/procedure?id=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }
}
