package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.List;
import jp.madoguchi.workflow.identity.ProviderLogin;

/** A provider that people may log in with: what is asked of it, and what its claims mean. One class for each. */
public interface LoginMethod {
    /** Stable id, in addresses, texts ({@code login.with.<id>}) and the database. */
    String id();

    /** The only algorithm of its id tokens. */
    JWSAlgorithm algorithm();

    /** What is asked for; no more than is read. */
    List<String> scope();

    /** What the claims say. */
    ProviderLogin read(OidcClient.Proven proven, String clientId) throws OidcRejected;
}
