package jp.madoguchi.web.session.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.madoguchi.web.session.ApplicantSession;
import jp.madoguchi.web.session.oidc.OidcRejected.Reason;
import jp.madoguchi.workflow.identity.LinkLogin;
import jp.madoguchi.workflow.identity.LogInWithProvider;
import jp.madoguchi.workflow.identity.ProviderLogin;
import jp.madoguchi.workflow.party.Applicant;
import jp.madoguchi.workflow.rule.IdentityRefused;

/**
 * {@code GET /login-answer/<method>}: where a provider sends the person back to. Each provider has an address of its own,
 * and only the login that this session began with it is finished there.
 */
@WebServlet("/login-answer/*")
public class ProviderAnswerServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProviderAnswerServlet.class.getName());

    private final transient LoginProviders providers;
    private final transient LogInWithProvider logIn;
    private final transient LinkLogin link;

    @Inject
    public ProviderAnswerServlet(LoginProviders providers, LogInWithProvider logIn, LinkLogin link) {
        this.providers = providers;
        this.logIn = logIn;
        this.link = link;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        String back = "/login?problem=";
        try {
            PendingLogin pending = OidcSession.of(request)
                    .takePending()
                    .orElseThrow(() -> new OidcRejected(Reason.OVER, "no login was begun"));
            if (pending.linking()) back = "/account?problem=";
            if (!pending.method().equals(method)) throw new OidcRejected(Reason.OVER, "begun with another provider");
            response.sendRedirect(finish(pending, request, response));
        } catch (OidcRejected rejected) {
            LOG.log(Level.INFO, "Login with {0}: {1}", new Object[] {known(method), rejected.getMessage()});
            response.sendRedirect(back + "provider-" + rejected.reason().word());
        } catch (IdentityRefused refused) {
            LOG.log(Level.INFO, "Login with {0}: {1}", new Object[] {known(method), refused.reason()});
            response.sendRedirect(back + refused.code());
        }
    }

    private String known(String method) {
        return providers.find(method).map(each -> each.method().id()).orElse("an unknown provider");
    }

    /** Where to go on. */
    private String finish(PendingLogin pending, HttpServletRequest request, HttpServletResponse response)
            throws OidcRejected, IdentityRefused {
        LoginProviders.Registered provider = providers
                .find(pending.method())
                .orElseThrow(() -> new OidcRejected(Reason.OVER, "the provider is gone"));
        OidcClient client = provider.client();
        OidcClient.Proven proven = client.finish(pending, request.getParameterMap());
        ProviderLogin login = provider.method().read(proven, client.clientId());
        ApplicantSession session = ApplicantSession.of(request);
        if (pending.linking()) {
            Applicant actor = session.applicant()
                    .filter(signedIn -> signedIn.party().toString().equals(pending.account()))
                    .orElseThrow(() -> new OidcRejected(Reason.OVER, "begun by somebody else, or by nobody any more"));
            link.link(actor, login);
            return "/account?linked=true";
        }
        Applicant applicant = logIn.logIn(login);
        session.signIn(applicant, login.key(), response);
        OidcSession.of(request).offer(applicant, login.delegations());
        return login.delegations().isEmpty() ? pending.next() : "/account#principals";
    }
}
