package jp.madoguchi.workflow.application;

/**
 * An attached file (添付書類), without its bytes.
 *
 * @param id which
 * @param fieldPath the field it belongs to
 * @param name sanitised name
 * @param contentType type by content
 * @param sizeBytes size
 * @param sha256 hexadecimal
 * @param correction 0 with the filing, n with the answer to correction request n
 * @param scan what the malware scanner said of it
 */
public record Attachment(
        AttachmentId id,
        String fieldPath,
        String name,
        String contentType,
        long sizeBytes,
        String sha256,
        int correction,
        ScanState scan) {}
