package jp.madoguchi.web.field;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.fieldtype.SharedSettings;

/** The rows of a repeating group on the screen: some of them, where there are many. */
public final class Rows {
    private final FieldEntry group;
    private final RowWindow window;
    private final List<RowEntry> shown = new ArrayList<>();

    Rows(FieldEntry group, RowWindow window) {
        this.group = group;
        this.window = window;
    }

    void add(RowEntry row) {
        shown.add(row);
        String name = group.texts().text("row.number", group.getLabel(), row.getNumber());
        row.getFields().forEach(each -> each.withRows().forEach(field -> field.standIn(name)));
    }

    /** The rows that are shown. */
    public List<RowEntry> shown() {
        return shown;
    }

    /** How many rows there are, shown or not. */
    public int count() {
        return window.all();
    }

    /** Whether only some of the rows are shown. */
    public boolean isPaged() {
        return !window.isWhole();
    }

    /** Which rows are shown: 21〜40件目（全120件）. */
    public String place() {
        return group.texts().text("rows.shown", window.from() + 1, window.end(), window.all());
    }

    /** The first row that is shown, from 0. */
    public int first() {
        return window.from();
    }

    /** The name of the hidden input that tells the first row. */
    public String firstName() {
        return RowWindow.parameter(group.getPath());
    }

    /** The path of a row before those shown; empty if there is none. */
    public String earlier() {
        return window.from() == 0 ? "" : group.getPath() + "[" + (window.from() - 1) + "]";
    }

    /** The path of a row after those shown; empty if there is none. */
    public String later() {
        return window.end() == window.all() ? "" : group.getPath() + "[" + window.end() + "]";
    }

    /** Whether a path lies in a row that is not shown. */
    boolean hasUnshown(String path) {
        return path.startsWith(group.getPath() + "[")
                && shown.stream().noneMatch(row -> path.equals(row.getPath()) || path.startsWith(row.getPath() + "."));
    }

    /** Whether a path is that of a row that is shown. */
    boolean isShown(String path) {
        return shown.stream().anyMatch(row -> row.getPath().equals(path));
    }

    /** Whether another row may be added. */
    public boolean hasRoom() {
        return count() < group.field().settings().get(SharedSettings.MAX_ITEMS);
    }

    /** Whether a row may be removed. */
    public boolean isRemovable() {
        return count() > least(group);
    }

    /** Fewest rows: none in a group that may be left out. */
    static int least(FieldEntry group) {
        return Math.max(
                group.isRequired() || group.field().required() ? 1 : 0,
                group.field().settings().get(SharedSettings.MIN_ITEMS));
    }
}
