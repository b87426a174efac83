package jp.madoguchi.workflow.application;

/**
 * A file to hand out, always as a download.
 *
 * @param name safe file name
 * @param contentType type by content
 * @param bytes the content
 */
public record StoredFile(String name, String contentType, byte[] bytes) {}
