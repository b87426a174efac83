package jp.madoguchi.web.session.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.session.oidc.OidcRejected.Reason;
import jp.madoguchi.workflow.identity.OfferedDelegation;
import jp.madoguchi.workflow.identity.ProviderLogin;
import jp.madoguchi.workflow.party.Assurance;
import jp.madoguchi.workflow.party.LoginProof;

/**
 * GビズID: プライム (2) was proofed by documents, メンバー (3) stands under one; of エントリー (1) everything is only
 * stated, so none of it names a party, and nothing that binds is done with it.
 */
public final class GBizIdLogin implements LoginMethod {
    /** {@link LoginMethod#id()}. */
    public static final String ID = "gbizid";

    private static final String ENTRY = "1";
    private static final String PRIME = "2";
    private static final String MEMBER = "3";
    private static final String CORPORATION = "1";
    private static final String SOLE_PROPRIETOR = "2";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.RS256;
    }

    /** Always sent: without it GビズID grants everything. */
    @Override
    public List<String> scope() {
        return List.of("openid", "profile", "mandate", "delegation");
    }

    @Override
    public ProviderLogin read(OidcClient.Proven proven, String clientId) throws OidcRejected {
        Claims claims = Claims.of(proven.person());
        String type = claims.required("account_type");
        return switch (type) {
            case ENTRY -> entry(proven, claims);
            case PRIME -> proofed(proven, claims, true);
            case MEMBER -> {
                claims.required("parent_id");
                yield proofed(proven, claims, isAdmitted(claims, clientId));
            }
            default -> throw new OidcRejected(Reason.BAD_ANSWER, "claim account_type");
        };
    }

    private static ProviderLogin entry(OidcClient.Proven proven, Claims claims) throws OidcRejected {
        return new ProviderLogin(
                proven.token().getIssuer().getValue(),
                proven.token().getSubject().getValue(),
                new LoginProof(ID, Assurance.LOW, false),
                true,
                claims.text("name").orElse(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of());
    }

    private static ProviderLogin proofed(OidcClient.Proven proven, Claims claims, boolean admitted)
            throws OidcRejected {
        boolean corporation = CORPORATION.equals(claims.required("corp_type"));
        if (!corporation && !SOLE_PROPRIETOR.equals(claims.required("corp_type"))) {
            throw new OidcRejected(Reason.BAD_ANSWER, "claim corp_type");
        }
        boolean member = MEMBER.equals(claims.required("account_type"));
        Optional<String> person = corporation
                ? Optional.empty()
                : Optional.of(claims.required("user_last_nm") + " " + claims.required("user_first_nm"));
        Optional<LocalDate> born = corporation
                ? Optional.empty()
                : Optional.of(claims.date("user_birth_ymd", DateTimeFormatter.BASIC_ISO_DATE));
        return new ProviderLogin(
                proven.token().getIssuer().getValue(),
                proven.token().getSubject().getValue(),
                new LoginProof(ID, Assurance.SUBSTANTIAL, true),
                true,
                claims.text("name").or(() -> person).orElse(""),
                person,
                born,
                corporation ? Optional.of(corporateNumber(claims)) : Optional.empty(),
                // Nothing tells whose member it is where there is no corporate number.
                admitted && (corporation || !member),
                delegations(claims));
    }

    private static boolean isAdmitted(Claims claims, String clientId) throws OidcRejected {
        for (Claims mandate : claims.list("mandate_info")) {
            if (mandate.text("client_id").filter(clientId::equals).isPresent()) return true;
        }
        return false;
    }

    private static List<OfferedDelegation> delegations(Claims claims) throws OidcRejected {
        var found = new ArrayList<OfferedDelegation>();
        for (Claims each : claims.list("delegation_info")) {
            found.add(new OfferedDelegation(
                    each.required("delegation_no"),
                    each.required("system_cd"),
                    each.required("category"),
                    each.date("start_date", DateTimeFormatter.ISO_LOCAL_DATE),
                    each.date("end_date", DateTimeFormatter.ISO_LOCAL_DATE),
                    corporateNumber(each),
                    each.required("name")));
        }
        return found;
    }

    /** Thirteen digits, the first of which checks the others: 9 − (Σ Pn·Qn mod 9), Qn 1 for odd n, 2 for even n. */
    private static String corporateNumber(Claims claims) throws OidcRejected {
        String number = claims.required("corporate_number");
        if (!number.matches("[1-9][0-9]{12}")) throw new OidcRejected(Reason.BAD_ANSWER, "claim corporate_number");
        int sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += (number.charAt(13 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        }
        if (number.charAt(0) - '0' != 9 - sum % 9) {
            throw new OidcRejected(Reason.BAD_ANSWER, "check digit of corporate_number");
        }
        return number;
    }
}
