package jp.madoguchi.web.field;

import java.util.Map;
import jp.madoguchi.forms.answer.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a repeating group the page shows: a group with thousands of rows is paged through.
 *
 * @param from the first row, from 0
 * @param size most rows shown
 * @param all rows there are
 */
public record RowWindow(int from, int size, int all) {

    /** The parameter that names a row or field to show, on the address of a page. */
    public static final String AT = "at";

    /** The window that a request asks for: by the row it names, or by what its page showed. */
    public static RowWindow of(Map<String, String[]> parameters, String path, int size, int all) {
        int wish = rowAt(first(parameters, AT), path);
        if (wish < 0) wish = number(first(parameters, parameter(path)));
        int last = Math.max(0, all - 1);
        return new RowWindow(Math.min(Math.max(wish, 0), last) / size * size, size, all);
    }

    /** The name of the hidden input that tells where the window of a group begins. */
    static String parameter(String path) {
        return "from-" + FieldPath.parse(path).htmlId();
    }

    /** The row after the last that is shown. */
    public int end() {
        return Math.min(all, from + size);
    }

    /** Whether all rows are shown. */
    public boolean isWhole() {
        return from == 0 && end() == all;
    }

    private static int rowAt(@Nullable String wish, String path) {
        if (wish == null || !wish.startsWith(path + "[")) return -1;
        int end = wish.indexOf(']', path.length());
        return end < 0 ? -1 : number(wish.substring(path.length() + 1, end));
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
