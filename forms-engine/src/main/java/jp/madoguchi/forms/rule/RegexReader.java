package jp.madoguchi.forms.rule;

import java.util.Locale;

/**
 * Reads a regular expression of XML Schema and XPath and writes it for Java. What only Java knows is refused. A part that
 * matches nothing is never repeated a fixed number of times, because Java would do so without looking at the text.
 */
final class RegexReader {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_COUNT = 1_000;
    private static final String NAME_START = "\\p{L}\\p{Nl}_:";
    private static final String NAME_PART = "\\p{L}\\p{N}\\p{M}_:.\\x{b7}\\x{2d}";

    private final String regex;
    private final boolean multiline;
    private final boolean dotAll;
    private int at;
    private int depth;
    private int groups;
    private int closed;

    RegexReader(String regex, boolean withoutBlanks, boolean multiline, boolean dotAll) {
        this.regex = withoutBlanks ? withoutBlanks(regex) : regex;
        this.multiline = multiline;
        this.dotAll = dotAll;
    }

    /** A translated part and whether it can match an empty text. */
    private record Part(String java, boolean empty) {}

    /** Flag x: blanks outside of character classes mean nothing. */
    private static String withoutBlanks(String regex) {
        StringBuilder kept = new StringBuilder();
        int open = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                kept.append(c).append(regex.charAt(++i));
                continue;
            }
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open > 0 || " \t\n\r".indexOf(c) < 0) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    String translated() {
        Part all = alternatives();
        if (at < regex.length()) {
            throw wrong("')' closes nothing");
        }
        return all.java();
    }

    private IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException("in the regular expression, at character " + (at + 1) + ": " + message);
    }

    private boolean is(char c) {
        return at < regex.length() && regex.charAt(at) == c;
    }

    private boolean take(String text) {
        boolean there = regex.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    private int next() {
        if (at >= regex.length()) {
            throw wrong("something is missing at the end");
        }
        int c = regex.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private Part alternatives() {
        Part part = sequence();
        while (take("|")) {
            Part other = sequence();
            part = new Part(part.java() + '|' + other.java(), part.empty() || other.empty());
        }
        return part;
    }

    private Part sequence() {
        StringBuilder java = new StringBuilder();
        boolean empty = true;
        while (at < regex.length() && !is('|') && !is(')')) {
            Part piece = repeated(atom());
            java.append(piece.java());
            empty &= piece.empty();
        }
        return new Part(java.toString(), empty);
    }

    private Part repeated(Part atom) {
        String quantifier;
        boolean none;
        if (take("?")) {
            quantifier = "?";
            none = true;
        } else if (take("*")) {
            quantifier = "*";
            none = true;
        } else if (take("+")) {
            quantifier = atom.empty() ? "*" : "+";
            none = atom.empty();
        } else if (take("{")) {
            int least = count();
            int most = least;
            boolean open = false;
            if (take(",")) {
                open = is('}');
                most = open ? MAX_COUNT : count();
            }
            if (!take("}") || most < least) {
                throw wrong("a count is written {n}, {n,} or {n,m}");
            }
            none = least == 0 || atom.empty();
            quantifier = "{" + (none ? 0 : least) + "," + (open ? "" : most) + "}";
        } else {
            return atom;
        }
        String reluctant = take("?") ? "?" : "";
        return new Part("(?:" + atom.java() + ")" + quantifier + reluctant, none);
    }

    private int count() {
        int start = at;
        while (at < regex.length() && regex.charAt(at) >= '0' && regex.charAt(at) <= '9' && at - start < 5) {
            at++;
        }
        int count = at == start ? -1 : Integer.parseInt(regex.substring(start, at));
        if (count < 0 || count > MAX_COUNT) {
            throw wrong("a count is a number from 0 to " + MAX_COUNT);
        }
        return count;
    }

    private Part atom() {
        int c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Part(characters(), false);
            case '\\' -> escape();
            case '.' -> new Part(dotAll ? "." : "[^\\n\\r]", false);
            case '^' -> new Part("^", true);
            case '$' -> new Part(multiline ? "$" : "\\z", true);
            case '?', '*', '+', '{', '}', ']' -> {
                at--;
                throw wrong("'" + (char) c + "' repeats or closes nothing; write \\" + (char) c);
            }
            default -> new Part(literal(c), false);
        };
    }

    private static String literal(int c) {
        return "\\x{" + Integer.toHexString(c) + "}";
    }

    private Part group() {
        if (++depth > MAX_DEPTH) {
            throw wrong("groups are nested deeper than " + MAX_DEPTH);
        }
        boolean capturing = !take("?:");
        groups += capturing ? 1 : 0;
        Part inside = alternatives();
        if (!take(")")) {
            throw wrong("a group has no ')'");
        }
        closed = capturing ? groups : closed;
        depth--;
        return new Part((capturing ? "(" : "(?:") + inside.java() + ")", inside.empty());
    }

    private Part escape() {
        int c = next();
        if (c >= '1' && c <= '9') {
            int group = c - '0';
            if (group > closed) {
                throw wrong("there is no group " + group + " before this");
            }
            return new Part("(?:\\" + group + ")", true);
        }
        return new Part(classEscape(c), false);
    }

    private String classEscape(int c) {
        return switch (c) {
            case 'n' -> "\\n";
            case 'r' -> "\\r";
            case 't' -> "\\t";
            case 's' -> "[ \\t\\n\\r]";
            case 'S' -> "[^ \\t\\n\\r]";
            case 'd' -> "\\p{Nd}";
            case 'D' -> "\\P{Nd}";
            case 'w' -> "[^\\p{P}\\p{Z}\\p{C}]";
            case 'W' -> "[\\p{P}\\p{Z}\\p{C}]";
            case 'i' -> "[" + NAME_START + "]";
            case 'I' -> "[^" + NAME_START + "]";
            case 'c' -> "[" + NAME_PART + "]";
            case 'C' -> "[^" + NAME_PART + "]";
            case 'p', 'P' -> property(c);
            default -> {
                if ("\\|.?*+(){}-[]^$".indexOf(c) < 0) {
                    throw wrong("'\\" + Character.toString(c) + "' means nothing");
                }
                yield literal(c);
            }
        };
    }

    /** A category ({@code Lu}) or, after {@code Is}, a block ({@code IsHiragana}). */
    private String property(int c) {
        int end = regex.indexOf('}', at);
        if (!take("{") || end < 0) {
            throw wrong("a property is written \\p{…}");
        }
        String name = regex.substring(at, end);
        at = end + 1;
        if (!name.matches("L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?|Is[A-Za-z0-9-]{1,40}")) {
            throw wrong("there is no property '" + name + "'");
        }
        if (name.startsWith("Is")) {
            try {
                Character.UnicodeBlock.forName(name.substring(2));
            } catch (IllegalArgumentException e) {
                throw wrong("there is no block '" + name.substring(2) + "'");
            }
            name = "In" + name.substring(2).toUpperCase(Locale.ROOT);
        }
        return "\\" + (char) c + "{" + name + "}";
    }

    private String characters() {
        if (++depth > MAX_DEPTH) {
            throw wrong("classes are nested deeper than " + MAX_DEPTH);
        }
        boolean negated = take("^");
        StringBuilder java = new StringBuilder(negated ? "[^" : "[");
        String without = "";
        int empty = java.length();
        while (!take("]")) {
            if (java.length() > empty && take("-[")) {
                without = "&&[^" + characters() + "]";
                if (!take("]")) {
                    throw wrong("']' is missing after the characters taken away");
                }
                break;
            }
            java.append(range());
        }
        if (java.length() == empty) {
            throw wrong("a class has no characters");
        }
        depth--;
        return without.isEmpty() ? java + "]" : "[" + java + "]" + without + "]";
    }

    private String range() {
        int first = single();
        if (first < 0) {
            return classEscape(regex.codePointBefore(at));
        }
        boolean goesOn = is('-') && at + 1 < regex.length() && "[]".indexOf(regex.charAt(at + 1)) < 0;
        if (!goesOn) {
            return literal(first);
        }
        at++;
        int last = single();
        if (last < first) {
            throw wrong("a range of characters goes upwards");
        }
        return literal(first) + "-" + literal(last);
    }

    /** One character of a class, -1 if an escape for several was read. */
    private int single() {
        int c = next();
        if (c == '[') {
            throw wrong("write \\[ within a class");
        }
        if (c != '\\') {
            return c;
        }
        int escaped = next();
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> "\\|.?*+(){}-[]^$".indexOf(escaped) < 0 ? -1 : escaped;
        };
    }
}
