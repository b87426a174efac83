package jp.madoguchi.workflow.payment;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The numbers of one payment slip (納付書), in the shape that Pay-easy terminals ask for.
 *
 * @param collector 収納機関番号: five digits
 * @param paymentNumber 納付番号: sixteen digits, the last two ISO 7064 MOD 97-10 check digits
 * @param confirmationNumber 確認番号: six random digits, so that a number typed wrongly pays nobody else's fee
 * @param category 納付区分: three digits
 */
public record SlipNumbers(String collector, String paymentNumber, String confirmationNumber, String category) {
    private static final Pattern COLLECTOR = Pattern.compile("\\d{5}");
    private static final Pattern PAYMENT = Pattern.compile("\\d{16}");
    private static final Pattern CONFIRMATION = Pattern.compile("\\d{6}");
    private static final Pattern CATEGORY = Pattern.compile("\\d{3}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public SlipNumbers {
        require(COLLECTOR.matcher(collector).matches(), "a collector has five digits");
        require(isPaymentNumber(paymentNumber), "not a payment number");
        require(CONFIRMATION.matcher(confirmationNumber).matches(), "a confirmation number has six digits");
        require(CATEGORY.matcher(category).matches(), "a category has three digits");
    }

    /**
     * Numbers for a new slip.
     *
     * @param running the running part, 1–99,999,999,999,999
     */
    public static SlipNumbers of(String collector, long running, String category) {
        String body = String.format(Locale.ROOT, "%014d", running);
        return new SlipNumbers(
                collector,
                body + checkDigits(body),
                String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)),
                category);
    }

    /** Whether these digits can be a payment number: length and check digits. */
    public static boolean isPaymentNumber(String digits) {
        return PAYMENT.matcher(digits).matches()
                && new BigInteger(digits).mod(NINETY_SEVEN).intValue() == 1;
    }

    private static String checkDigits(String body) {
        int rest = new BigInteger(body + "00").mod(NINETY_SEVEN).intValue();
        return String.format(Locale.ROOT, "%02d", 98 - rest);
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
