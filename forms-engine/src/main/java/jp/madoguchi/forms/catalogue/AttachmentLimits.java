package jp.madoguchi.forms.catalogue;

/**
 * Limits on all attachments of one application together; each field has its own too.
 *
 * @param maxFiles most files
 * @param maxTotalBytes most bytes
 */
public record AttachmentLimits(int maxFiles, long maxTotalBytes) {}
