package jp.madoguchi.web.citizen;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.web.component.Texts;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.OpenApplication;

/** Opens the application that an address below {@code /application/} names; another party's is answered 404. */
public class OpenedApplication extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String OPENED = OpenedApplication.class.getName();

    private final transient OpenApplication open;

    @Inject
    public OpenedApplication(OpenApplication open) {
        this.open = open;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Applicant> applicant = ApplicantSession.of(request).applicant();
        if (applicant.isEmpty() || request.getRequestURI().endsWith("/application/begin")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Optional<ApplicationId> id =
                    Optional.ofNullable(request.getParameter("id")).flatMap(ApplicationId::parse);
            if (id.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            ApplicationView view = request.getMethod().equals("POST")
                    ? open.openToChange(applicant.get(), id.get())
                    : open.open(applicant.get(), id.get());
            request.setAttribute(OPENED, view);
            if (request.getRequestURI().endsWith("/application/form")
                    && VisiblePages.of(view).isEmpty()) {
                // Nothing to fill in: after arrival, unless a correction is open.
                response.sendRedirect(Address.of("status", id.get()));
                return;
            }
            Texts.about(request, view.procedure().definition());
        } catch (RuleViolation notTheirs) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** The application of a request that came through this filter. */
    public static ApplicationView of(HttpServletRequest request) {
        if (request.getAttribute(OPENED) instanceof ApplicationView view) return view;
        throw new IllegalStateException("no application was opened for this address");
    }
}
