package jp.madoguchi.forms.fieldtype;

import org.jspecify.annotations.Nullable;

/**
 * An account of Japan Post Bank by the rule it publishes (記号・番号から振込用の店名・預金種目・口座番号への変換): a symbol that begins
 * with 1 is an ordinary account at branch (its second and third digit, 8), whose number loses its last digit, always 1;
 * one that begins with 0 is a current account at branch (second and third digit, 9), whose number stays.
 *
 * @param branch three digits
 * @param kind {@code ordinary} or {@code current}
 * @param number seven digits
 */
record Yucho(String branch, String kind, String number) {

    /** Code of Japan Post Bank among banks. */
    static final String BANK = "9900";

    /**
     * Converts digits without hyphens; null if they cannot be a symbol and its number. A sixth digit of the symbol, of a
     * passbook issued again, does not count.
     */
    static @Nullable Yucho of(String typedSymbol, String number) {
        String symbol = typedSymbol.length() == 6 ? typedSymbol.substring(0, 5) : typedSymbol;
        boolean digits = symbol.length() == 5 && Widths.isDigits(symbol) && Widths.isDigits(number);
        if (!digits || !symbol.endsWith("0")) {
            return null;
        }
        String middle = symbol.substring(1, 3);
        if (symbol.startsWith("1") && number.length() >= 2 && number.length() <= 8 && number.endsWith("1")) {
            return new Yucho(middle + "8", "ordinary", seven(number.substring(0, number.length() - 1)));
        }
        return symbol.startsWith("0") && number.length() <= 7
                ? new Yucho(middle + "9", "current", seven(number))
                : null;
    }

    private static String seven(String digits) {
        return "0".repeat(7 - digits.length()) + digits;
    }
}
