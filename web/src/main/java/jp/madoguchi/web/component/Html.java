package jp.madoguchi.web.component;

import org.jspecify.annotations.Nullable;

/**
 * HTML in the making. What a person or a definition wrote goes through {@link #text} or {@link #attribute}, which escape
 * it; {@link #raw} takes only markup that stands in our own code.
 */
public final class Html {
    private static final int USUAL_LENGTH = 24_576;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    /** Begins anew. */
    void clear() {
        out.setLength(0);
    }

    /** Markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A number as it is. */
    public Html raw(long number) {
        out.append(number);
        return this;
    }

    /** Text between tags, or within the quotes of an attribute. */
    public Html text(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = instead(text.charAt(i));
            if (instead != null) {
                out.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
        return this;
    }

    /** Text whose lines stay lines. */
    public Html lines(String text) {
        boolean further = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (further) raw("<br/>");
            text(line);
            further = true;
        }
        return this;
    }

    /** An attribute; left out if the value is null. */
    public Html attribute(String name, @Nullable String value) {
        if (value == null) return this;
        out.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    /** An attribute without meaning in its value, such as {@code hidden}; left out if it does not hold. */
    public Html attribute(String name, boolean holds) {
        return holds ? attribute(name, name) : this;
    }

    private static @Nullable String instead(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            // A browser takes these out of what it reads; as references they come through.
            case '\r' -> "&#13;";
            case '\n' -> "&#10;";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
