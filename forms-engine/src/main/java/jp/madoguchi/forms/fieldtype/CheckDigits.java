package jp.madoguchi.forms.fieldtype;

import java.util.List;

/** Common ways to reckon a check digit from the digits before it, the lowest of them counted first. */
final class CheckDigits {

    /** ISO/IEC 7812-1: every other digit doubled, the digits of the products added up, the rest to the next ten. */
    static final String LUHN = "luhn";

    /** Weights 2 to 7 over and over, 11 less the remainder of 11; 10 and 11 count as 0. */
    static final String MODULUS_11 = "modulus-11";

    /** ISO/IEC 15420 (JAN, EAN): weights 3 and 1 in turn, the rest to the next ten. */
    static final String MODULUS_10_WEIGHT_3 = "modulus-10-weight-3";

    static final List<String> SCHEMES = List.of(LUHN, MODULUS_11, MODULUS_10_WEIGHT_3);

    private CheckDigits() {}

    static boolean isValid(String digits, String scheme) {
        int last = digits.length() - 1;
        return digits.charAt(last) - '0' == checkDigit(digits.substring(0, last), scheme);
    }

    /** The check digit of the digits before it. */
    static int checkDigit(String digits, String scheme) {
        int sum = 0;
        for (int n = 0; n < digits.length(); n++) {
            int digit = digits.charAt(digits.length() - 1 - n) - '0';
            sum += switch (scheme) {
                case LUHN -> n % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
                case MODULUS_11 -> digit * (n % 6 + 2);
                case MODULUS_10_WEIGHT_3 -> digit * (n % 2 == 0 ? 3 : 1);
                default -> throw new IllegalArgumentException("no scheme of check digits is called " + scheme);
            };
        }
        return scheme.equals(MODULUS_11) ? Math.floorMod(11 - sum % 11, 11) % 10 : (10 - sum % 10) % 10;
    }
}
