package jp.madoguchi.web.field;

import jp.madoguchi.workflow.application.ScanState;

/**
 * One attached file on the screen.
 *
 * @param id of the attachment
 * @param name its name
 * @param size its size in words
 * @param scan what the malware scanner said of it
 */
public record FileEntry(String id, String name, String size, ScanState scan) {}
