package jp.madoguchi.web.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.web.component.Messages;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.AttachmentRow;

/** The fields of one page of a form with the answers of an application; during a correction only the open ones. */
final class PageEntries {
    private final ApplicationView view;
    private final Locale locale;
    private final Messages messages;
    private final Map<String, String[]> parameters;
    private final List<SectionEntry> sections;

    /**
     * The fields as a request asks for them.
     *
     * @param parameters of the request: they say which rows of long groups are shown
     */
    PageEntries(ApplicationView view, Page page, Locale locale, Messages messages, Map<String, String[]> parameters) {
        this.view = view;
        this.locale = locale;
        this.messages = messages;
        this.parameters = parameters;
        this.sections = page.sections().stream()
                .map(section -> new SectionEntry(
                        section.title().in(locale),
                        section.fields().stream()
                                .map(field -> entry(field, field.path()))
                                .filter(entry -> isOpen(entry) || !entry.isAnswerable())
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
    }

    private boolean isOpen(FieldEntry entry) {
        return view.opens(entry.getPath())
                || view.correction().stream()
                        .flatMap(correction -> correction.items().stream())
                        .anyMatch(item -> item.path().startsWith(entry.getPath() + ".")
                                || item.path().startsWith(entry.getPath() + "["));
    }

    private FieldEntry entry(Field field, String path) {
        FieldEntry entry = new FieldEntry(field, path, locale, messages);
        Evaluation evaluation = view.evaluation();
        boolean unknownRow =
                path.contains("[") && view.answers().at(rowOf(path)).isEmpty();
        boolean visible = unknownRow ? !field.isShownSometimes() : evaluation.isVisible(path);
        boolean required = unknownRow ? field.required() : evaluation.isRequired(path);
        entry.show(
                view.answers().at(path).orElse(null),
                visible,
                required,
                evaluation.computed().get(path));
        if (field.isRepeat()) addRows(entry, field, path);
        if (field.linkedTo().isPresent()) link(entry, path);
        if (entry.isAttachment()) addFiles(entry, path, view.attachments());
        return entry;
    }

    private static String rowOf(String path) {
        return path.substring(0, path.lastIndexOf(']') + 1);
    }

    private void addRows(FieldEntry entry, Field field, String path) {
        int all = Math.max(view.answers().rows(path), entry.getLeastRows());
        RowWindow window = RowWindow.of(parameters, path, field.settings().get(SharedSettings.PAGE_SIZE), all);
        entry.show(window);
        for (int i = window.from(); i < window.end(); i++) {
            int row = i;
            List<FieldEntry> fields = field.children().stream()
                    .map(child -> entry(child, FieldPath.inRow(path, row, child.id())))
                    .toList();
            entry.add(new RowEntry(path + "[" + i + "]", i + 1, fields));
        }
    }

    /** Only what goes with the answer above can be chosen. */
    private void link(FieldEntry entry, String path) {
        FormDefinition form = view.procedure().definition().form();
        form.linkedPath(path)
                .ifPresent(above -> entry.link(
                        Optional.of(above)
                                .filter(view.evaluation()::isVisible)
                                .flatMap(view.answers()::at)
                                .map(String::valueOf)
                                .orElse(""),
                        form.field(above).map(field -> field.label().in(locale)).orElse(""),
                        FieldPath.parse(above).htmlId()));
    }

    /** A row with a finding that blocks, of a group that shows other rows now. */
    Optional<String> wrongElsewhere(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(Finding::path)
                .filter(path -> all().anyMatch(entry -> entry.isRepeat() && entry.hasUnshown(path)))
                .findFirst();
    }

    /** Takes out of the inputs what is kept apart now. */
    void keepApart(Answers stored) {
        all().forEach(entry -> entry.keepApart(stored));
    }

    /** Shows the files that are attached now, where some were kept and others refused. */
    void showFiles(List<AttachmentRow> attachments) {
        all().filter(FieldEntry::isAttachment).forEach(entry -> {
            entry.getFiles().clear();
            addFiles(entry, entry.getPath(), attachments);
        });
    }

    private void addFiles(FieldEntry entry, String path, List<AttachmentRow> attachments) {
        attachments.stream()
                .filter(file -> file.fieldPath().equals(path))
                .forEach(file -> entry.add(new FileEntry(
                        file.id().toString(), file.name(), FileSize.inWords(file.sizeBytes(), messages))));
    }

    List<SectionEntry> sections() {
        return sections;
    }

    /** Every field, those of rows too. */
    Stream<FieldEntry> all() {
        return sections.stream().flatMap(section -> section.fields().stream()).flatMap(FieldEntry::withRows);
    }

    Optional<FieldEntry> at(String path) {
        return all().filter(entry -> entry.getPath().equals(path)).findFirst();
    }

    /** Reads the choices that no Faces component stands for: those found by a search. */
    void readFound(Map<String, String[]> inputs) {
        all().filter(FieldEntry::isSearched).forEach(entry -> entry.read(inputs));
    }

    void read(Map<String, String[]> inputs) {
        sections.forEach(section -> section.fields().forEach(field -> field.read(inputs)));
    }

    /** The application's answers with what is typed on this page. */
    Answers answers() {
        Answers answers = view.answers();
        for (SectionEntry section : sections) {
            for (FieldEntry field : section.fields()) answers = field.applyTo(answers);
        }
        return answers;
    }

    /** Puts findings of these fields beside them; those of other pages are left out. */
    void take(List<Finding> findings) {
        for (Finding finding : findings) {
            owner(finding.path()).ifPresent(entry -> entry.take(finding));
        }
    }

    /** The field of a finding: at its path, or the one whose part it names. */
    private Optional<FieldEntry> owner(String path) {
        List<FieldEntry> fitting = new ArrayList<>(
                all().filter(entry -> path.equals(entry.getPath()) || path.startsWith(entry.getPath() + "."))
                        .toList());
        return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(fitting.size() - 1));
    }
}
