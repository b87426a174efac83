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

/**
 * {@code POST /login/with}: sends the person to a provider, to log in, or, with {@code linking}, to add that login to the
 * account of this session.
 */
@WebServlet("/login/with")
public class ProviderLoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient LoginProviders providers;

    @Inject
    public ProviderLoginServlet(LoginProviders providers) {
        this.providers = providers;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LoginProviders.Registered> provider =
                providers.find(Objects.requireNonNullElse(request.getParameter("method"), ""));
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ApplicantSession session = ApplicantSession.of(request);
        boolean linking = request.getParameter("linking") != null;
        String account = linking
                ? session.applicant().map(actor -> actor.party().toString()).orElse("")
                : "";
        String token = Objects.requireNonNullElse(request.getParameter("token"), "");
        if (!session.knowsFormToken(token) || (linking && account.isEmpty())) {
            response.sendRedirect("/login?ended=true");
            return;
        }
        OidcClient client = provider.get().client();
        PendingLogin pending = client.begin(
                provider.get().method().id(), ApplicantSession.safeNext(request.getParameter("next")), account);
        OidcSession.of(request).keep(pending);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", client.address(pending).toString());
    }
}
