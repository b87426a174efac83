package jp.madoguchi.web.control;

import jp.madoguchi.web.component.Html;
import jp.madoguchi.web.field.FieldEntry;
import jp.madoguchi.web.field.FileEntry;
import jp.madoguchi.workflow.application.ScanState;

/** Files: what may be attached, what is attached, and the choice of more. */
final class AttachmentControl extends GroupControl {
    @Override
    void inputs(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        String id = entry.getId();
        html.raw("<p class=\"hint\"").attribute("id", id + "-limits").raw(">");
        html.text(entry.files().limits()).raw("</p>");
        if (!entry.files().attached().isEmpty()) attached(entry, drawing);
        html.raw("<input type=\"file\" multiple=\"multiple\" class=\"control\"");
        html.attribute("id", id)
                .attribute("name", id)
                .attribute("accept", entry.files().accept());
        html.attribute("data-upload", "upload-" + id);
        html.attribute("data-max-bytes", Long.toString(entry.files().maxBytes()));
        html.attribute("aria-label", drawing.texts().text("attachment.choose", entry.getLabel()));
        html.attribute("aria-invalid", entry.isInvalid() ? "true" : null);
        String described = entry.getDescribedBy();
        html.attribute("aria-describedby", id + "-limits" + (described == null ? "" : " " + described));
        html.raw("/><p>");
        drawing.button("upload-" + id, "stay", "button small")
                .attribute("aria-label", drawing.texts().text("attachment.upload-named", entry.getLabel()))
                .raw(">");
        drawing.text("attachment.upload");
        html.raw("</button></p>");
    }

    private static void attached(FieldEntry entry, Drawing drawing) {
        Html html = drawing.html();
        html.raw("<ul class=\"files\">");
        for (FileEntry file : entry.files().attached()) {
            html.raw("<li><span class=\"file-name\">");
            named(file, drawing);
            html.raw(" <span class=\"quiet\">（").text(file.size()).raw("）</span>");
            if (file.scan().isLocked()) scanned(file, drawing);
            html.raw("</span>");
            drawing.button("detach-" + file.id(), "detach " + file.id(), "button small")
                    .attribute("aria-label", drawing.texts().text("attachment.remove-named", file.name()))
                    .raw(">");
            drawing.text("attachment.remove");
            html.raw("</button></li>");
        }
        html.raw("</ul>");
    }

    /** The name, which leads to the file unless the malware scanner keeps it locked. */
    private static void named(FileEntry file, Drawing drawing) {
        Html html = drawing.html();
        if (file.scan().isLocked()) {
            html.text(file.name());
            return;
        }
        html.raw("<a").attribute("href", drawing.form().fileUrl(file.id())).raw(">");
        html.text(file.name()).raw("</a>");
    }

    private static void scanned(FileEntry file, Drawing drawing) {
        String colour = file.scan() == ScanState.PENDING ? "tag" : "tag red";
        drawing.html().raw("<br/><span").attribute("class", colour).raw(">");
        drawing.text("scan." + file.scan());
        drawing.html().raw("</span> ");
        drawing.text("scan.text." + file.scan());
    }
}
