package jp.madoguchi.web.session.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.workflow.identity.ProviderLogin;
import jp.madoguchi.workflow.party.Assurance;
import net.minidev.json.JSONObject;
import org.junit.jupiter.api.Test;

/** What claims mean, and what they must not mean. */
class LoginMethodTest {
    private static final String NUMBER = "4010001234567";

    private static ProviderLogin read(LoginMethod method, String subject, Map<String, Object> claims)
            throws OidcRejected {
        Instant now = Instant.now();
        var token = new IDTokenClaimsSet(
                new Issuer("https://provider.example"),
                new Subject(subject),
                List.of(new Audience("c")),
                Date.from(now.plusSeconds(60)),
                Date.from(now));
        var person = new JSONObject(new HashMap<>(claims));
        person.put("sub", subject);
        return method.read(new OidcClient.Proven(token, new UserInfo(person)), "our-client");
    }

    private static ProviderLogin gbiz(Map<String, Object> claims) throws OidcRejected {
        return read(new GBizIdLogin(), "s", claims);
    }

    private static Map<String, Object> company(String type) {
        return new HashMap<>(
                Map.of("account_type", type, "corp_type", "1", "corporate_number", NUMBER, "name", "株式会社みなと食堂"));
    }

    private static void assertRefused(Map<String, Object> claims) {
        assertThrows(OidcRejected.class, () -> gbiz(claims));
    }

    @Test
    void appNamesAPersonAtTheHighestLevel() throws Exception {
        ProviderLogin login =
                read(new AuthenticationAppLogin(), "s", Map.of("name", "山田 太郎", "birthdate", "1980-12-31"));
        assertEquals(Optional.of("山田 太郎"), login.personName());
        assertEquals(Optional.of(LocalDate.of(1980, 12, 31)), login.birthDate());
        assertEquals(Assurance.HIGH, login.proof().assurance());
        assertTrue(login.proof().binding());
        assertThrows(
                OidcRejected.class,
                () -> read(new AuthenticationAppLogin(), "s", Map.of("name", "山\u202e田", "birthdate", "1980-12-31")));
        assertThrows(
                OidcRejected.class, () -> read(new AuthenticationAppLogin(), "s", Map.of("birthdate", "1980-12-31")));
    }

    @Test
    void primeStandsForItsCompany() throws Exception {
        ProviderLogin login = gbiz(company("2"));
        assertEquals(Optional.of(NUMBER), login.corporateNumber());
        assertEquals(Assurance.SUBSTANTIAL, login.proof().assurance());
        assertTrue(login.proof().binding() && login.admitted());
    }

    /** Everybody may state any corporate number in an エントリー account: it must not open that company's account. */
    @Test
    void entryIsNoCompanyWhateverItStates() throws Exception {
        ProviderLogin login = gbiz(company("1"));
        assertEquals(Optional.empty(), login.corporateNumber());
        assertEquals(Optional.empty(), login.personName());
        assertFalse(login.proof().binding());
        assertEquals(Assurance.LOW, login.proof().assurance());
        assertEquals(List.of(), login.delegations());
    }

    @Test
    void memberIsAdmittedByOurClientIdOnly() throws Exception {
        Map<String, Object> member = company("3");
        assertRefused(member);
        member.put("parent_id", "p");
        assertFalse(gbiz(member).admitted());
        member.put("mandate_info", List.of(Map.of("client_id", "another")));
        assertFalse(gbiz(member).admitted());
        member.put("mandate_info", List.of(Map.of("client_id", "another"), Map.of("client_id", "our-client")));
        assertTrue(gbiz(member).admitted());
    }

    @Test
    void soleProprietorIsAPersonAndItsMembersAreNobodys() throws Exception {
        Map<String, Object> claims = new HashMap<>(Map.of(
                "account_type",
                "2",
                "corp_type",
                "2",
                "user_last_nm",
                "山田",
                "user_first_nm",
                "太郎",
                "user_birth_ymd",
                "19801231"));
        ProviderLogin login = gbiz(claims);
        assertEquals(Optional.of("山田 太郎"), login.personName());
        assertEquals(Optional.of(LocalDate.of(1980, 12, 31)), login.birthDate());
        assertTrue(login.business());
        claims.put("account_type", "3");
        claims.put("parent_id", "p");
        claims.put("mandate_info", List.of(Map.of("client_id", "our-client")));
        assertFalse(gbiz(claims).admitted());
    }

    @Test
    void delegationIsReadWhole() throws Exception {
        Map<String, Object> claims = company("2");
        var delegation = new HashMap<String, Object>(Map.of(
                "delegation_no",
                "D-1",
                "system_cd",
                "MADOGUCHI",
                "category",
                1,
                "start_date",
                "2026-04-01",
                "end_date",
                "2027-03-31",
                "corporate_number",
                NUMBER,
                "name",
                "株式会社みなと食堂"));
        claims.put("delegation_info", List.of(delegation));
        var read = gbiz(claims).delegations().get(0);
        assertEquals("1", read.category());
        assertEquals(LocalDate.of(2027, 3, 31), read.until());
        assertEquals(NUMBER, read.principalNumber());
        for (String each : List.copyOf(delegation.keySet())) {
            var without = new HashMap<>(delegation);
            without.remove(each);
            claims.put("delegation_info", List.of(without));
            assertRefused(claims);
        }
    }

    @Test
    void unknownOrMalformedClaimsAreRefused() {
        assertRefused(company("4"));
        for (var wrong : Map.<String, Object>of(
                        "corp_type",
                        "3",
                        "corporate_number",
                        "4010001234568",
                        "account_type",
                        List.of("2"),
                        "name",
                        "x".repeat(201))
                .entrySet()) {
            Map<String, Object> claims = company("2");
            claims.put(wrong.getKey(), wrong.getValue());
            assertRefused(claims);
        }
    }

    @Test
    void issuerAndSubjectMakeTheKeyTogether() throws Exception {
        Map<String, Object> claims = Map.of("name", "山田 太郎", "birthdate", "1980-12-31");
        ProviderLogin one = read(new AuthenticationAppLogin(), "one", claims);
        ProviderLogin two = read(new AuthenticationAppLogin(), "two", claims);
        assertEquals(
                one.key(), read(new AuthenticationAppLogin(), "one", claims).key());
        assertNotEquals(one.key(), two.key());
        assertFalse(one.key().contains("one"));
    }
}
