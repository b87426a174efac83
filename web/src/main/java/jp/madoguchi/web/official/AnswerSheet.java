package jp.madoguchi.web.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.answer.AttachmentReference;
import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Field;
import jp.madoguchi.forms.form.Page;
import jp.madoguchi.forms.form.Section;
import jp.madoguchi.workflow.usecase.CaseView;

/** The answers of a case in the order of its form, ready to read. */
final class AnswerSheet {
    private final CaseView view;
    private final Locale locale;

    AnswerSheet(CaseView view, Locale locale) {
        this.view = view;
        this.locale = locale;
    }

    /** Answers under one heading. */
    public record Part(String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One answer.
     *
     * @param path where it stands
     * @param htmlId the end of the ids of elements about it
     * @param row the row it belongs to, such as 役員2, where it begins one; else empty
     * @param label what was asked
     * @param fullLabel label with its row, for reading aloud and for messages
     * @param value the answer in words; empty if there is none
     * @param files attached files
     * @param change what a correction changed here
     */
    public record Line(
            String path,
            String htmlId,
            String row,
            String label,
            String fullLabel,
            String value,
            List<AttachmentReference> files,
            Optional<CaseView.Change> change) {
        public Line {
            files = List.copyOf(files);
        }

        /** Neither a value nor a file. */
        public boolean unanswered() {
            return value.isEmpty() && files.isEmpty();
        }
    }

    /** All parts with anything visible in them. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Page page : view.procedure().definition().form().pages()) {
            for (Section section : page.sections()) {
                List<Line> lines = new ArrayList<>();
                section.fields().forEach(field -> add(field, lines));
                if (!lines.isEmpty()) {
                    String title = section.title().isEmpty()
                            ? page.title().in(locale)
                            : section.title().in(locale);
                    parts.add(new Part(title, lines));
                }
            }
        }
        return parts;
    }

    private void add(Field field, List<Line> lines) {
        if (field.isRepeat()) {
            for (int row = 0; row < view.answers().rows(field.path()); row++) {
                addRow(field, row, lines);
            }
        } else if (isAnswer(field) && view.evaluation().isVisible(field.path())) {
            lines.add(line(field, field.path(), "", ""));
        }
    }

    private static boolean isAnswer(Field field) {
        return field.type().isAnswerable() || field.isComputed();
    }

    private void addRow(Field group, int row, List<Line> lines) {
        String title = group.label().in(locale) + (row + 1);
        boolean first = true;
        for (Field child : group.children()) {
            String path = FieldPath.inRow(group.path(), row, child.id());
            if (view.evaluation().isVisible(path) && isAnswer(child)) {
                lines.add(line(child, path, first ? title : "", title + " "));
                first = false;
            }
        }
    }

    private Line line(Field field, String path, String row, String prefix) {
        String label = field.label().in(locale);
        Optional<Object> value = view.answers()
                .at(path)
                .or(() -> Optional.ofNullable(view.evaluation().computed().get(path)));
        List<AttachmentReference> files = value.map(AnswerSheet::files).orElse(List.of());
        String words = files.isEmpty()
                ? value.map(stored -> view.procedure().definition().form().display(field, stored, locale))
                        .orElse("")
                : "";
        return new Line(
                path,
                FieldPath.parse(path).htmlId(),
                row,
                label,
                prefix + label,
                words,
                files,
                view.changes().stream()
                        .filter(change -> change.path().equals(path))
                        .reduce((earlier, later) -> later));
    }

    private static List<AttachmentReference> files(Object value) {
        List<?> all = value instanceof List<?> list ? list : List.of(value);
        return all.stream()
                .map(AttachmentReference::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
