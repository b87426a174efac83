package jp.madoguchi.web.field;

import jp.madoguchi.forms.answer.FieldPath;
import jp.madoguchi.forms.form.Field;

/** Where the links of the error summary lead. */
final class Inputs {
    private Inputs() {}

    /** The first input of a field. */
    static String first(FieldEntry entry) {
        Field field = entry.field();
        return switch (field.input()) {
            case PARTS -> entry.getId() + "-" + field.type().firstPart(field.settings());
            case BUTTONS, BOXES -> entry.getId() + ":0";
            case SEARCH -> entry.isSearched() ? entry.getId() + "-words" : entry.getId();
            default -> entry.getId();
        };
    }

    /** The input, or the row, that a finding of this field names. */
    static String target(FieldEntry entry, String path) {
        if (path.startsWith(entry.getPath() + "[")) {
            return FieldPath.parse(path).htmlId();
        }
        if (!path.startsWith(entry.getPath() + ".")) return first(entry);
        String named = path.substring(entry.getPath().length() + 1);
        return entry.getParts().keySet().stream()
                .filter(part -> part.equals(named) || part.startsWith(named + "_"))
                .filter(part -> !part.endsWith("era"))
                .findFirst()
                .map(part -> entry.getId() + "-" + part)
                .orElseGet(() -> first(entry));
    }
}
