package jp.madoguchi.signature.certificate;

import java.util.function.Function;

/**
 * The corporation a registrar's certificate names.
 *
 * @param corporateNumber 法人番号, 13 digits with a valid check digit
 * @param name the registered trade name
 * @param representative the representative's name
 */
public record CorporateAttributes(String corporateNumber, String name, String representative)
        implements SignerAttributes {
    public CorporateAttributes {
        if (!validNumber(corporateNumber)) throw new IllegalArgumentException("not a corporate number");
    }

    @Override
    public String displayName() {
        return name;
    }

    /** Whether the text is 13 digits whose first is 9 − (Σ Pn·Qn mod 9), Qn 1 for odd n and 2 for even n from the right. */
    public static boolean validNumber(String number) {
        return number.matches("[0-9]{13}") && number.equals(withCheckDigit(number.substring(1)));
    }

    /**
     * The 法人番号 of a registered number (会社法人等番号).
     *
     * @param registered 12 digits
     */
    static String withCheckDigit(String registered) {
        if (!registered.matches("[0-9]{12}")) throw new IllegalArgumentException("not a registered number");
        int sum = 0;
        for (int n = 1; n <= 12; n++) sum += (registered.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
        return (9 - sum % 9) + registered;
    }

    @Override
    public <R> R fold(
            Function<PersonAttributes, R> person,
            Function<CorporateAttributes, R> corporation,
            Function<SubjectAttributes, R> subject) {
        return corporation.apply(this);
    }
}
