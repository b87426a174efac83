package jp.madoguchi.workflow.outbox;

/**
 * A mail to an applicant: plain text, a link, no personal data beyond the address.
 *
 * @param messageId the same for every repeat, without angle brackets
 * @param to address
 * @param subject subject line
 * @param text body
 */
public record Mail(String messageId, String to, String subject, String text) {}
