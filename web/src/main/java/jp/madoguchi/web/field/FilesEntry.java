package jp.madoguchi.web.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.workflow.usecase.AttachmentRow;

/** The files of a field on the screen, and which ones it takes. */
public final class FilesEntry {
    private final FieldEntry owner;
    private final List<FileEntry> attached = new ArrayList<>();

    FilesEntry(FieldEntry owner) {
        this.owner = owner;
    }

    /** Shows those of all attached files that belong here. */
    void show(List<AttachmentRow> attachments) {
        attached.clear();
        for (AttachmentRow file : attachments) {
            if (file.fieldPath().equals(owner.getPath())) {
                String size = FileSize.inWords(file.sizeBytes(), owner.texts());
                attached.add(new FileEntry(file.id().toString(), file.name(), size, file.scan()));
            }
        }
    }

    /** The attached files. */
    public List<FileEntry> attached() {
        return List.copyOf(attached);
    }

    /** Most bytes of one file. */
    public long maxBytes() {
        return owner.field().settings().get(SharedSettings.MAX_BYTES);
    }

    /** Most files. */
    public int maxFiles() {
        return owner.field().settings().get(SharedSettings.MAX_ITEMS);
    }

    /** Media types for the browser's file dialogue. */
    public String accept() {
        return String.join(",", owner.field().settings().get(SharedSettings.ACCEPT));
    }

    /** Kinds, size and number of files that are taken, in words. */
    public String limits() {
        String kinds = owner.field().settings().get(SharedSettings.ACCEPT).stream()
                .map(type -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(owner.texts().text("list.separator")));
        return owner.texts().text("attachment.limits", kinds, FileSize.inWords(maxBytes(), owner.texts()), maxFiles());
    }
}
