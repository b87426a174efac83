package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.identity.ProviderLogin;
import jp.madoguchi.workflow.party.Assurance;
import jp.madoguchi.workflow.party.LoginProof;

/**
 * デジタル認証アプリ: a My Number card, read by a telephone, and its PIN: level 3 of DS-511. Name and birth date come from
 * the card; address and gender are not asked for, as nothing here needs them.
 */
public final class AuthenticationAppLogin implements LoginMethod {
    /** {@link LoginMethod#id()}. */
    public static final String ID = "authentication-app";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.ES256;
    }

    @Override
    public List<String> scope() {
        return List.of("openid", "name", "birthdate");
    }

    @Override
    public ProviderLogin read(OidcClient.Proven proven, String clientId) throws OidcRejected {
        Claims claims = Claims.of(proven.person());
        String name = claims.required("name");
        LocalDate born = claims.date("birthdate", DateTimeFormatter.ISO_LOCAL_DATE);
        return new ProviderLogin(
                proven.token().getIssuer().getValue(),
                proven.token().getSubject().getValue(),
                new LoginProof(ID, Assurance.HIGH, true),
                false,
                name,
                Optional.of(name),
                Optional.of(born),
                Optional.empty(),
                true,
                List.of());
    }
}
