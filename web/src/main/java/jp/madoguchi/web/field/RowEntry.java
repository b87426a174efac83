package jp.madoguchi.web.field;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FieldPath;

/** One row of a repeating group on the screen. */
public final class RowEntry {
    private final String path;
    private final int number;
    private final List<FieldEntry> fields;

    RowEntry(String path, int number, List<FieldEntry> fields) {
        this.path = path;
        this.number = number;
        this.fields = List.copyOf(fields);
    }

    /** The answers with this row, which exists from now on even if nothing is typed in it. */
    Answers applyTo(Answers answers) {
        Answers changed = answers.at(path).isPresent() ? answers : answers.with(path, Map.of());
        for (FieldEntry field : fields) changed = field.applyTo(changed);
        return changed.at(path).isPresent() ? changed : changed.with(path, Map.of());
    }

    /** Path of the row: {@code members[0]}. */
    public String getPath() {
        return path;
    }

    /** Id of its element: {@code f-members-0}. */
    public String getHtmlId() {
        return FieldPath.parse(path).htmlId();
    }

    /** 1, 2, … */
    public int getNumber() {
        return number;
    }

    /** Its fields. */
    public List<FieldEntry> getFields() {
        return fields;
    }
}
