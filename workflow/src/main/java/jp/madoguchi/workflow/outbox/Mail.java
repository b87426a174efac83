package jp.madoguchi.workflow.outbox;

import java.util.regex.Pattern;

/**
 * A mail to an applicant: plain text, a link, no personal data beyond the address.
 *
 * @param messageId the same for every repeat, without angle brackets
 * @param to address
 * @param subject subject line
 * @param text body
 */
public record Mail(String messageId, String to, String subject, String text) {
    /** A line that ends the header, as any program on the way may see it (RFC 5322, section 2.2). */
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\u2028\u2029]");

    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[^\\s\\p{Cc}\\p{Z}@,;:<>\"()]+@[^\\s\\p{Cc}\\p{Z}@,;:<>\"()]+");

    /**
     * A mail.
     *
     * @throws IllegalArgumentException if a header would hold a line break, or the address is not one address
     */
    public Mail {
        if (BREAK.matcher(messageId).find() || BREAK.matcher(subject).find()) {
            throw new IllegalArgumentException("A header of a mail holds a control character");
        }
        if (!ONE_ADDRESS.matcher(to).matches()) {
            throw new IllegalArgumentException("A mail goes to one address");
        }
    }
}
