package jp.madoguchi.forms.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an answer stands: {@code applicant_name}, {@code members[0].name}, {@code address.postal_code}.
 *
 * @param steps names (String) and row indexes (Integer, from 0) in order; begins with a name
 */
public record FieldPath(List<Object> steps) {

    /** Highest row index a path may name. */
    public static final int MAX_ROW = 99_999;

    /** Checks and copies the steps. */
    public FieldPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || !(steps.get(0) instanceof String)) {
            throw new IllegalArgumentException("a path begins with a name");
        }
    }

    /** Reads {@code members[0].name}; anything else is an {@link IllegalArgumentException}. */
    public static FieldPath parse(String path) {
        List<Object> steps = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            char c = path.charAt(at);
            if (c == '[') {
                int close = path.indexOf(']', at);
                if (close < 0 || close - at > 6 || close - at < 2) {
                    throw new IllegalArgumentException("not a path");
                }
                steps.add(rowIndex(path, at + 1, close));
                at = close + 1;
            } else {
                int start = c == '.' ? at + 1 : at;
                if ((c == '.') == (at == 0)) {
                    throw new IllegalArgumentException("not a path");
                }
                at = nameEnd(path, start);
                if (at == start) {
                    throw new IllegalArgumentException("not a path");
                }
                steps.add(path.substring(start, at));
            }
        }
        return new FieldPath(steps);
    }

    private static Integer rowIndex(String path, int from, int to) {
        int row = 0;
        for (int i = from; i < to; i++) {
            int digit = path.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a row");
            }
            row = row * 10 + digit;
        }
        return row;
    }

    private static int nameEnd(String path, int start) {
        int at = start;
        while (at < path.length() && path.charAt(at) != '.' && path.charAt(at) != '[') {
            at++;
        }
        return at;
    }

    /** The path of a field in a row of a repeating group. */
    public static String inRow(String repeat, int row, String field) {
        return repeat + "[" + row + "]." + field;
    }

    /** The path without row numbers, as definitions write it: {@code members[].name}. */
    public String pattern() {
        return write(false);
    }

    /** The id of the field's element in pages: {@code f-members-0-name}. */
    public String htmlId() {
        StringBuilder id = new StringBuilder("f");
        for (Object step : steps) {
            id.append('-').append(step);
        }
        return id.toString();
    }

    /** As written in findings and JSON. */
    @Override
    public String toString() {
        return write(true);
    }

    private String write(boolean withRows) {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer row) {
                text.append('[').append(withRows ? row.toString() : "").append(']');
            } else {
                text.append(text.length() == 0 ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
