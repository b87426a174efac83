package jp.madoguchi.forms.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Reads names of several words: known ones where a name is used, any up to a mark where one is introduced. */
final class NameReader {

    private static final int MAX_WORDS = 8;
    static final Set<String> RESERVED = Set.of(
            "if",
            "then",
            "else",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "between",
            "in",
            "true",
            "false",
            "null",
            "function");

    private final TokenCursor cursor;
    private final Scope scope;
    private final Deque<String> introduced = new ArrayDeque<>();

    NameReader(TokenCursor cursor, Scope scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    void introduce(String name) {
        introduced.push(name);
    }

    void forget(int count) {
        for (int i = 0; i < count; i++) {
            introduced.pop();
        }
    }

    /** The longest known name that begins here, or the single word. */
    String used() {
        int words = longestKnown();
        return words == 0 ? cursor.take().text() : join(words);
    }

    /** Whether a known name of several words begins here, though its first word may be reserved. */
    boolean isKnownPhrase() {
        return longestKnown() > 1;
    }

    private int longestKnown() {
        StringBuilder name = new StringBuilder();
        int known = 0;
        for (int words = 1; words <= MAX_WORDS; words++) {
            Token token = cursor.peek(words - 1);
            if (token.kind() != Token.Kind.NAME && !(words > 1 && isInteger(token))) {
                break;
            }
            name.append(words == 1 ? "" : " ").append(token.text());
            String candidate = name.toString();
            if (scope.knows(candidate) || introduced.contains(candidate) || Builtins.knows(candidate)) {
                known = words;
            }
        }
        return known;
    }

    private static boolean isInteger(Token token) {
        return token.kind() == Token.Kind.NUMBER && token.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private String join(int words) {
        StringBuilder name = new StringBuilder(cursor.take().text());
        for (int i = 1; i < words; i++) {
            name.append(' ').append(cursor.take().text());
        }
        return name.toString();
    }

    /** A new name of one or more words; ends before the symbol or word that follows it. */
    String introducedBefore(String end) throws ExpressionRejected {
        int words = wordsBefore(end);
        if (words == 0) {
            throw cursor.unexpected("a name");
        }
        return join(words);
    }

    /** Number of words before the symbol or word, 0 if something else comes first. */
    int wordsBefore(String end) {
        for (int words = 0; words <= MAX_WORDS; words++) {
            Token token = cursor.peek(words);
            if (words > 0 && (token.isSymbol(end) || token.isWord(end))) {
                return words;
            }
            if (token.kind() != Token.Kind.NAME && token.kind() != Token.Kind.NUMBER) {
                return 0;
            }
        }
        return 0;
    }

    /** After a dot: the words of an entry's name, as many as belong together. */
    String entry() throws ExpressionRejected {
        if (cursor.peek().kind() != Token.Kind.NAME) {
            throw cursor.unexpected("a name");
        }
        StringBuilder name = new StringBuilder(cursor.take().text());
        while (cursor.peek().kind() == Token.Kind.NAME
                && !RESERVED.contains(cursor.peek().text())
                && !(cursor.isWord("instance") && cursor.peek(1).isWord("of"))) {
            name.append(' ').append(cursor.take().text());
        }
        return name.toString();
    }
}
