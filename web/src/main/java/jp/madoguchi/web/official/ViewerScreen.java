package jp.madoguchi.web.official;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.workflow.rule.RuleViolation;
import jp.madoguchi.workflow.usecase.AttachmentRow;
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

    /**
     * A file to choose.
     *
     * @param scan what the malware scanner said, if that keeps it locked; else empty
     */
    public record FileView(String id, String name, boolean current, String scan) {}

    public List<FileView> getFiles() {
        List<FileView> files = new ArrayList<>();
        List<Integer> rounds = rounds();
        for (int round : rounds) {
            files.add(file(FilePictures.form(round), named(round, rounds.get(0)), ""));
        }
        opened.view().attachments().forEach(row -> files.add(file(row.id().toString(), named(row), locked(row))));
        return files;
    }

    /** The filing and each answered correction, the newest first; none where nobody signed, as on paper. */
    private List<Integer> rounds() {
        if (opened.view().entered().isPresent()) {
            return List.of();
        }
        List<Integer> rounds = new ArrayList<>(List.of(0));
        opened.view().corrections().stream()
                .filter(correction -> correction.answeredAt().isPresent())
                .forEach(correction -> rounds.add(0, correction.number()));
        return rounds;
    }

    private String named(int round, int newest) {
        if (newest == 0) {
            return words.say("case.file.form");
        }
        String form = round == 0 ? words.say("case.file.form.filed") : words.say("case.file.form.corrected", round);
        return round == newest ? words.say("case.file.form.now", form) : form;
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

    private static String locked(AttachmentRow row) {
        return row.scan().isLocked() ? row.scan().name() : "";
    }

    private FileView file(String id, String name, String scan) {
        return new FileView(id, name, id.equals(getFile()), scan);
    }

    /** The file shown; empty if there is none. */
    public String getFile() {
        String wanted = posted.text("file");
        List<String> files = Stream.concat(
                        rounds().stream().map(FilePictures::form),
                        opened.view().attachments().stream().map(row -> row.id().toString()))
                .toList();
        return files.contains(wanted) ? wanted : files.stream().findFirst().orElse("");
    }

    public String getName() {
        return getFiles().stream()
                .filter(FileView::current)
                .map(FileView::name)
                .findFirst()
                .orElse("");
    }

    /** What the malware scanner said of the file, if that keeps it locked; else empty. */
    public String getScan() {
        return getFiles().stream()
                .filter(FileView::current)
                .map(FileView::scan)
                .findFirst()
                .orElse("");
    }

    /** Whether the signed containers can be handed out: the malware scanner keeps no file locked. */
    public boolean isEvidenceOpen() {
        return opened.view().attachments().stream().noneMatch(row -> row.scan().isLocked());
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
