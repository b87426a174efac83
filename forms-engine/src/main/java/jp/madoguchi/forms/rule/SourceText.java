package jp.madoguchi.forms.rule;

/**
 * An expression and where it begins in its file, so that a mistake can be shown at its place.
 *
 * @param text the expression
 * @param line line of its first character, from 1
 * @param column column of its first character, from 1
 */
public record SourceText(String text, int line, int column) {

    /** A text that comes from no file. */
    public static SourceText of(String text) {
        return new SourceText(text, 1, 1);
    }
}
