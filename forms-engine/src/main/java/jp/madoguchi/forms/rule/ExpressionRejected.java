package jp.madoguchi.forms.rule;

/** An expression that cannot be compiled: malformed, unknown names, types that do not fit, or too large. */
public final class ExpressionRejected extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final int line;
    private final int column;

    ExpressionRejected(String message, String source, int offset) {
        super(message);
        this.offset = offset;
        int start = source.lastIndexOf('\n', Math.max(0, Math.min(offset, source.length()) - 1)) + 1;
        this.line =
                (int) source.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        this.column = Math.max(0, offset - start) + 1;
    }

    /** Index of the first character that is wrong, from 0, in UTF-16 code units. */
    public int offset() {
        return offset;
    }

    /** Line within the expression, from 1. */
    public int line() {
        return line;
    }

    /** Column within the line, from 1. */
    public int column() {
        return column;
    }

    /** What is wrong, in words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
