package jp.madoguchi.workflow.conversation;

import jp.madoguchi.workflow.application.ScanState;

/**
 * A photo or PDF that came with a message.
 *
 * @param number 1, 2, … within the message
 * @param name safe file name
 * @param contentType by content
 * @param sizeBytes length
 * @param sha256 hexadecimal
 * @param scan what the malware scanner said of it
 */
public record MessageFile(int number, String name, String contentType, long sizeBytes, String sha256, ScanState scan) {}
