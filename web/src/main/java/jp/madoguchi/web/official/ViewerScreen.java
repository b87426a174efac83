package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AttachmentRow;
import jp.madoguchi.workflow.usecase.CaseView;
import org.jspecify.annotations.Nullable;

/** The viewer beside the answers: which file is shown, and its pages as pictures. */
@Named("viewer")
@RequestScoped
public class ViewerScreen {
    private final OpenedCase opened;
    private final OfficialSession session;
    private final FilePictures pictures;
    private final Posted posted;
    private final Words words;
    private @Nullable Integer pages;

    @Inject
    public ViewerScreen(OpenedCase opened, OfficialSession session, FilePictures pictures, Posted posted, Words words) {
        this.opened = opened;
        this.session = session;
        this.pictures = pictures;
        this.posted = posted;
        this.words = words;
    }

    /** A file to choose. */
    public record FileView(String id, String name, boolean current) {}

    public List<FileView> getFiles() {
        List<FileView> files = new ArrayList<>();
        boolean corrected = opened.view().corrections().stream()
                .anyMatch(correction -> correction.answeredAt().isPresent());
        files.add(file(FilePictures.FORM, words.say(corrected ? "case.file.form.filed" : "case.file.form")));
        opened.view().attachments().forEach(row -> files.add(file(row.id().toString(), named(row))));
        return files;
    }

    private String named(AttachmentRow row) {
        return opened.view()
                .procedure()
                .definition()
                .form()
                .field(row.fieldPath())
                .map(field -> words.say("case.file.of", words.in(field.label()), row.name()))
                .orElse(row.name());
    }

    private FileView file(String id, String name) {
        return new FileView(id, name, id.equals(getFile()));
    }

    /** The file shown. */
    public String getFile() {
        String wanted = posted.text("file");
        CaseView view = opened.view();
        return view.attachments().stream().anyMatch(row -> row.id().toString().equals(wanted))
                ? wanted
                : FilePictures.FORM;
    }

    public String getName() {
        return getFiles().stream()
                .filter(FileView::current)
                .map(FileView::name)
                .findFirst()
                .orElse("");
    }

    /** Page numbers from 1; empty if the file cannot be shown. */
    public List<Integer> getPages() {
        Integer count = pages;
        if (count == null) {
            count = count();
            pages = count;
        }
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private int count() {
        try {
            return pictures.of(session.required(), opened.view().id(), getFile())
                    .size();
        } catch (IOException | RuleViolation unshown) {
            return 0;
        }
    }
}
