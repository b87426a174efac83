package jp.madoguchi.web.field;

/**
 * One attached file on the screen.
 *
 * @param id of the attachment
 * @param name its name
 * @param size its size in words
 */
public record FileEntry(String id, String name, String size) {}
