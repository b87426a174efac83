package jp.madoguchi.workflow.usecase;

import jp.madoguchi.workflow.application.Attachment;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.application.ScanState;

/**
 * A file of an application, without its bytes.
 *
 * @param id which
 * @param fieldPath the field it belongs to
 * @param name sanitised file name
 * @param contentType type by content
 * @param sizeBytes size
 * @param sha256 hash of the bytes, hexadecimal
 * @param scan what the malware scanner said of it
 */
public record AttachmentRow(
        AttachmentId id,
        String fieldPath,
        String name,
        String contentType,
        long sizeBytes,
        String sha256,
        ScanState scan) {
    static AttachmentRow of(Attachment attachment) {
        return new AttachmentRow(
                attachment.id(),
                attachment.fieldPath(),
                attachment.name(),
                attachment.contentType(),
                attachment.sizeBytes(),
                attachment.sha256(),
                attachment.scan());
    }
}
