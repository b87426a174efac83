package jp.madoguchi.web.session.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.workflow.identity.ActForPrincipal;
import jp.madoguchi.workflow.identity.OfferedDelegation;
import jp.madoguchi.workflow.party.Applicant;

/** {@code POST /account/act-for}: goes on for who delegated to this login, or for oneself again. */
@WebServlet("/account/act-for")
public class ActForServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient ActForPrincipal act;

    @Inject
    public ActForServlet(ActForPrincipal act) {
        this.act = act;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ApplicantSession session = ApplicantSession.of(request);
        Applicant signedIn = session.applicant().orElseThrow();
        OidcSession kept = OidcSession.of(request);
        Optional<Applicant> agent = kept.agent(signedIn);
        String wanted = Objects.requireNonNullElse(request.getParameter("delegation"), "");
        Optional<OfferedDelegation> offered = kept.delegations(signedIn).stream()
                .filter(each -> each.number().equals(wanted))
                .findFirst();
        if (agent.isEmpty() || (offered.isEmpty() && !wanted.isEmpty())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        session.actAs(offered.map(each -> act.act(agent.get(), each)).orElse(agent.get()));
        response.sendRedirect("/applications");
    }
}
