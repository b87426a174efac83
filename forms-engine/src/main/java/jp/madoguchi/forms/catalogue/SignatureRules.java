package jp.madoguchi.forms.catalogue;

import java.util.List;

/**
 * What a filing must be signed with.
 *
 * @param required whether it must be signed
 * @param profiles accepted certificates: {@code jpki-signing}, {@code registrar}
 * @param assurance how sure the applicant's identity must be: {@code high}, {@code substantial}, {@code low}
 */
public record SignatureRules(boolean required, List<String> profiles, String assurance) {

    /** Copies the list. */
    public SignatureRules {
        profiles = List.copyOf(profiles);
    }
}
