package jp.madoguchi.workflow.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.LoginProof;

/**
 * What an identity provider proved about somebody: who they are to it, and what it knows of them. Only what the provider
 * itself has checked may stand in name, birth date and corporate number.
 *
 * @param issuer the provider
 * @param subject who, for this provider and this site; together with the issuer the only thing anybody is recognised by
 * @param proof how sure it is, and whether it binds
 * @param business a business, or a citizen
 * @param displayName name for screens
 * @param personName a person's name
 * @param birthDate a person's birth date
 * @param corporateNumber a company's 法人番号
 * @param admitted whether the site may be used with it: a member's company says so
 * @param delegations for whom it may act, too
 */
public record ProviderLogin(
        String issuer,
        String subject,
        LoginProof proof,
        boolean business,
        String displayName,
        Optional<String> personName,
        Optional<LocalDate> birthDate,
        Optional<String> corporateNumber,
        boolean admitted,
        List<OfferedDelegation> delegations) {
    public ProviderLogin {
        delegations = List.copyOf(delegations);
    }

    /** A key of issuer and subject that says nothing to whoever reads it. */
    public String key() {
        try {
            byte[] both = (issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8);
            return "oidc:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
