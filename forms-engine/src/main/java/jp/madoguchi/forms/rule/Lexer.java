package jp.madoguchi.forms.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Cuts source text into tokens. Names are single words here; the parser joins words of names with spaces. */
final class Lexer {

    private static final String[] SYMBOLS = {
        "..", "**", "<=", ">=", "!=", "->", "(", ")", "[", "]", "{", "}", "<", ">", "=", "+", "-", "*", "/", ",", ".",
        ":", "?", "@", "'", "\u2019"
    };

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws ExpressionRejected {
        if (source.length() > Feel.MAX_LENGTH) {
            throw new ExpressionRejected("longer than " + Feel.MAX_LENGTH + " characters", source, Feel.MAX_LENGTH);
        }
        return new Lexer(source).run();
    }

    private List<Token> run() throws ExpressionRejected {
        skipBlank();
        while (at < source.length()) {
            next();
            skipBlank();
        }
        tokens.add(new Token(Token.Kind.END, "", source.length(), source.length()));
        return tokens;
    }

    private void next() throws ExpressionRejected {
        int c = source.codePointAt(at);
        if (c == '"') {
            string();
        } else if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            number();
        } else if (isNameStart(c)) {
            name();
        } else {
            symbol();
        }
    }

    private void skipBlank() throws ExpressionRejected {
        while (at < source.length()) {
            int c = source.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF) {
                at += Character.charCount(c);
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new ExpressionRejected("this comment has no end", source, at);
                }
                at = end + 2;
            } else {
                return;
            }
        }
    }

    private void number() throws ExpressionRejected {
        int start = at;
        digits();
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < source.length() && (source.charAt(at) == 'e' || source.charAt(at) == 'E')) {
            int mark = at++;
            if (at < source.length() && (source.charAt(at) == '+' || source.charAt(at) == '-')) {
                at++;
            }
            int exponent = at;
            digits();
            if (exponent == at) {
                at = mark;
            } else if (at - exponent > 4) {
                throw new ExpressionRejected("this exponent is too large", source, exponent);
            }
        }
        String text = source.substring(start, at);
        if (Values.bounded(new BigDecimal(text).round(Values.DECIMAL)) == null) {
            throw new ExpressionRejected("this number is too large or too small", source, start);
        }
        add(Token.Kind.NUMBER, text, start);
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private void name() {
        int start = at;
        while (at < source.length() && isNamePart(source.codePointAt(at))) {
            at += Character.charCount(source.codePointAt(at));
        }
        add(Token.Kind.NAME, source.substring(start, at), start);
    }

    private void symbol() throws ExpressionRejected {
        for (String symbol : SYMBOLS) {
            if (source.startsWith(symbol, at)) {
                int start = at;
                at += symbol.length();
                add(Token.Kind.SYMBOL, symbol, start);
                return;
            }
        }
        throw new ExpressionRejected(
                "the character " + Character.toString(source.codePointAt(at)) + " means nothing here", source, at);
    }

    private void string() throws ExpressionRejected {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= source.length()) {
                throw new ExpressionRejected("this string has no closing quote", source, start);
            }
            char c = source.charAt(at++);
            if (c == '"') {
                add(Token.Kind.STRING, value.toString(), start);
                return;
            }
            if (c == '\\' && at < source.length()) {
                escape(value);
            } else {
                value.append(c);
            }
        }
    }

    private void escape(StringBuilder value) throws ExpressionRejected {
        char c = source.charAt(at++);
        switch (c) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '"', '\'', '\\' -> value.append(c);
            case 'u' -> value.appendCodePoint(hex(4));
            case 'U' -> value.appendCodePoint(hex(6));
            default -> value.append('\\').append(c);
        }
    }

    private int hex(int length) throws ExpressionRejected {
        int end = at + length;
        try {
            int code = end <= source.length() ? Integer.parseUnsignedInt(source.substring(at, end), 16) : -1;
            if (Character.isValidCodePoint(code)) {
                at = end;
                return code;
            }
        } catch (NumberFormatException e) {
            throw new ExpressionRejected(length + " hexadecimal digits are needed here", source, at);
        }
        throw new ExpressionRejected(length + " hexadecimal digits are needed here", source, at);
    }

    private void add(Token.Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, start, at));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(int c) {
        return c == '_' || Character.isLetter(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isNamePart(int c) {
        return isNameStart(c)
                || Character.isDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u30fb';
    }
}
