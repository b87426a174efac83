package jp.madoguchi.workflow.usecase.conversation;

/**
 * A file as it was sent with a message.
 *
 * @param name as the sender called it
 * @param bytes the content
 */
public record SentFile(String name, byte[] bytes) {}
