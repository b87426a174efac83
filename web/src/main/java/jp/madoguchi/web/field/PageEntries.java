package jp.madoguchi.web.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.fieldtype.SharedSettings;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.FormDefinition;
import jp.madoguchi.forms.validation.Evaluation;
import jp.madoguchi.forms.validation.Finding;
import jp.madoguchi.workflow.usecase.ApplicationView;
import jp.madoguchi.workflow.usecase.AttachmentRow;

/** The fields of one page of a form with the answers of an application; during a correction only the open ones. */
public final class PageEntries {
    private final ApplicationView view;
    private final Map<String, String[]> parameters;
    private final List<SectionEntry> sections;

    /**
     * The fields as a request asks for them.
     *
     * @param view the application; what is shown is as its evaluation says
     * @param plan the page
     * @param parameters of the request: they say which rows of long groups are shown
     */
    public PageEntries(ApplicationView view, PagePlan plan, Map<String, String[]> parameters) {
        this.view = view;
        this.parameters = parameters;
        this.sections = plan.sections().stream()
                .map(section -> new SectionEntry(
                        section.title(),
                        section.fields().stream()
                                .map(field -> entry(field, field.field().path()))
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

    private FieldEntry entry(FieldPlan plan, String path) {
        Field field = plan.field();
        FieldEntry entry = new FieldEntry(plan, path);
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
        if (field.isRepeat()) addRows(entry, plan, path);
        if (field.linkedTo().isPresent()) link(entry, path);
        if (entry.isAttachment()) entry.files().show(view.attachments());
        return entry;
    }

    private static String rowOf(String path) {
        return path.substring(0, path.lastIndexOf(']') + 1);
    }

    private void addRows(FieldEntry entry, FieldPlan plan, String path) {
        int all = Math.max(view.answers().rows(path), Rows.least(entry));
        int size = plan.field().settings().get(SharedSettings.PAGE_SIZE);
        RowWindow window = RowWindow.of(parameters, path, size, all);
        Rows rows = new Rows(entry, window);
        entry.show(rows);
        for (int i = window.from(); i < window.end(); i++) {
            int row = i;
            List<FieldEntry> fields = plan.children().stream()
                    .map(child -> entry(
                            child, FieldPath.inRow(path, row, child.field().id())))
                    .toList();
            rows.add(new RowEntry(path + "[" + i + "]", i + 1, fields));
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
                        form.field(above)
                                .map(field -> field.label().in(entry.locale()))
                                .orElse("")));
    }

    /** A row with a finding that blocks, of a group that shows other rows now. */
    public Optional<String> wrongElsewhere(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::blocks)
                .map(Finding::path)
                .filter(path -> all().anyMatch(entry ->
                        entry.rows().map(rows -> rows.hasUnshown(path)).orElse(false)))
                .findFirst();
    }

    /** Takes out of the inputs what is kept apart now. */
    public void keepApart(Answers stored) {
        all().forEach(entry -> entry.keepApart(stored));
    }

    /** Shows the files that are attached now, where some were kept and others refused. */
    public void showFiles(List<AttachmentRow> attachments) {
        all().filter(FieldEntry::isAttachment).forEach(entry -> entry.files().show(attachments));
    }

    /** The fields in order. */
    public List<SectionEntry> sections() {
        return sections;
    }

    /** Every field, those of rows too. */
    public Stream<FieldEntry> all() {
        return sections.stream().flatMap(section -> section.fields().stream()).flatMap(FieldEntry::withRows);
    }

    /** The field at a path. */
    public Optional<FieldEntry> at(String path) {
        return all().filter(entry -> entry.getPath().equals(path)).findFirst();
    }

    /** Reads what a page sent, by the names of the inputs. */
    public void read(Map<String, String[]> inputs) {
        sections.forEach(section -> section.fields().forEach(field -> field.read(inputs)));
    }

    /** The application's answers with what is typed on this page. */
    public Answers answers() {
        Answers answers = view.answers();
        for (SectionEntry section : sections) {
            for (FieldEntry field : section.fields()) answers = field.applyTo(answers);
        }
        return answers;
    }

    /** Puts findings of these fields beside them; those of other pages are left out. */
    public void take(List<Finding> findings) {
        for (Finding finding : findings) {
            owner(finding.path()).ifPresent(entry -> entry.take(finding));
        }
    }

    /** The field of a finding: at its path, the one whose part it names, or the group whose row it names. */
    private Optional<FieldEntry> owner(String path) {
        FieldEntry fitting = null;
        for (FieldEntry entry : (Iterable<FieldEntry>) all()::iterator) {
            String own = entry.getPath();
            boolean fits = path.equals(own)
                    || path.startsWith(own + ".")
                    || entry.rows().filter(rows -> rows.isShown(path)).isPresent();
            if (fits) fitting = entry;
        }
        return Optional.ofNullable(fitting);
    }
}
