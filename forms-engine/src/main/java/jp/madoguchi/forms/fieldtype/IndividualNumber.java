package jp.madoguchi.forms.fieldtype;

import java.util.ArrayList;
import java.util.List;

/**
 * Individual Numbers (個人番号): eleven digits and a check digit, 11 − (Σ Pn·Qn mod 11), 0 where the remainder is 0 or 1;
 * Pn the n-th digit from the lowest of the eleven, Qn = n + 1 for n ≤ 6 and n − 5 for n ≥ 7 (総務省令 of 2014, no. 85,
 * art. 5). One in eleven random numbers of twelve digits passes, so the check tells a slip, not a person.
 */
public final class IndividualNumber {

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private IndividualNumber() {}

    /** Whether these are twelve digits and the last is the check digit of the others. */
    public static boolean isValid(String twelveDigits) {
        return twelveDigits.length() == LENGTH
                && Widths.isDigits(twelveDigits)
                && twelveDigits.charAt(LENGTH - 1) - '0' == checkDigit(twelveDigits.substring(0, LENGTH - 1));
    }

    /** The check digit of eleven digits. */
    static int checkDigit(String eleven) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (eleven.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        int remainder = sum % 11;
        return remainder <= 1 ? 0 : 11 - remainder;
    }

    /**
     * Whether free text holds what looks like one: twelve digits of any width in one run, or four by four with the same
     * sign or space between. Digits that go on (a card's sixteen, a corporate number's thirteen), numbers after a plus
     * sign or a Latin letter, and three years in a row are none.
     */
    public static boolean within(String text) {
        if (text.length() < LENGTH || !hasEnoughDigits(text)) {
            return false;
        }
        List<Run> runs = runs(text);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.digits.length() == LENGTH
                    && !run.dashBefore()
                    && !(i + 1 < runs.size() && runs.get(i + 1).dashBefore())
                    && isValid(run.digits)) {
                return true;
            }
            if (i + 2 < runs.size() && isGrouped(runs, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGrouped(List<Run> runs, int first) {
        Run a = runs.get(first);
        Run b = runs.get(first + 1);
        Run c = runs.get(first + 2);
        boolean goesOn = first + 3 < runs.size() && runs.get(first + 3).joint == c.joint;
        return a.digits.length() == GROUP
                && b.digits.length() == GROUP
                && c.digits.length() == GROUP
                && b.joint != 0
                && b.joint == c.joint
                && a.joint != b.joint
                && !a.barred
                && !goesOn
                && !(a.isYear() && b.isYear() && c.isYear())
                && isValid(a.digits + b.digits + c.digits);
    }

    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= '０' && c <= '９')) {
                digits++;
            }
        }
        return digits >= LENGTH;
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int end = -2;
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) < 0) {
                at++;
                continue;
            }
            int start = at;
            StringBuilder digits = new StringBuilder();
            while (at < text.length() && digit(text.charAt(at)) >= 0) {
                digits.append(digit(text.charAt(at++)));
            }
            char before = start == 0 ? ' ' : text.charAt(start - 1);
            char joint = start - end == 1 ? joint(before) : 0;
            runs.add(new Run(digits.toString(), joint, joint == 0 && isBar(before)));
            end = at;
        }
        return runs;
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= '０' && c <= '９' ? c - '０' : -1;
    }

    private static char joint(char c) {
        return Widths.isDash(c) || c == '-' ? '-' : c == '\u3000' || c == '\u00A0' || c == ' ' ? ' ' : 0;
    }

    private static boolean isBar(char c) {
        return c == '+' || c == '＋' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }

    /**
     * Digits side by side.
     *
     * @param digits half-width
     * @param joint the one sign between the run before and this one; 0 if there is none
     * @param barred whether what stands before makes it another kind of number
     */
    private record Run(String digits, char joint, boolean barred) {

        boolean dashBefore() {
            return joint == '-' || barred;
        }

        boolean isYear() {
            int number = Integer.parseInt(digits);
            return number >= 1868 && number <= 2100;
        }
    }
}
