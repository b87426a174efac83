package jp.madoguchi.web.rest;

import java.util.List;
import jp.madoguchi.workflow.usecase.AttachmentRow;

/** A file of an application, without its bytes. */
record AttachmentView(String id, String path, String name, String type, long sizeBytes, String sha256, String scan) {
    static AttachmentView of(AttachmentRow row) {
        return new AttachmentView(
                row.id().toString(),
                row.fieldPath(),
                row.name(),
                row.contentType(),
                row.sizeBytes(),
                row.sha256(),
                row.scan().name());
    }

    static List<AttachmentView> all(List<AttachmentRow> rows) {
        return rows.stream().map(AttachmentView::of).toList();
    }
}
