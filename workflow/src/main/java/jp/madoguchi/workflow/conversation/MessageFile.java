package jp.madoguchi.workflow.conversation;

/**
 * A photo or PDF that came with a message.
 *
 * @param number 1, 2, … within the message
 * @param name safe file name
 * @param contentType by content
 * @param sizeBytes length
 * @param sha256 hexadecimal
 */
public record MessageFile(int number, String name, String contentType, long sizeBytes, String sha256) {}
