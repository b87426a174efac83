package jp.madoguchi.forms.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads names of several words or with the signs that the standard allows in them: known ones where a name is used, any
 * up to a mark where one is introduced. The longest known name wins (DMN 1.5, clause 10.3.1.4); {@code a - b} is never
 * the name {@code a-b}.
 */
final class NameReader {

    private static final int MAX_PARTS = 16;
    private static final Set<String> SIGNS = Set.of(".", "/", "-", "+", "*", "**", "'", "\u2019");
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
    private final Deque<String> order = new ArrayDeque<>();
    private final Map<String, Integer> introduced = new HashMap<>();
    private final Set<String> entries;

    NameReader(TokenCursor cursor, Scope scope) {
        this.cursor = cursor;
        this.scope = scope;
        this.entries = new HashSet<>(scope.unusualEntries());
    }

    void introduce(String name) {
        order.push(name);
        introduced.merge(name, 1, Integer::sum);
    }

    void forget(int count) {
        for (int i = 0; i < count; i++) {
            introduced.computeIfPresent(order.pop(), (name, times) -> times == 1 ? null : times - 1);
        }
    }

    /** Notes that contexts may have such an entry, so that a path can name it. */
    void introduceEntry(String name) {
        if (isUnusual(name)) {
            entries.add(name);
        }
    }

    /** Whether a name has signs, or words that mean something else in other places. */
    static boolean isUnusual(String name) {
        return name.chars().anyMatch(c -> "./-+*'\u2019".indexOf(c) >= 0)
                || (name.indexOf(' ') > 0
                        && List.of(name.split(" ", -1)).stream().anyMatch(RESERVED::contains));
    }

    /** The longest known name that begins here, or the single word. */
    String used() {
        return join(Math.max(1, longestKnown()));
    }

    /** Whether a known name of several words begins here, though its first word may be reserved. */
    boolean isKnownPhrase() {
        return longestKnown() > 1;
    }

    private int longestKnown() {
        int known = 0;
        for (int parts = 1; parts <= MAX_PARTS && isPart(parts - 1); parts++) {
            String candidate = cursor.text(parts);
            if (scope.knows(candidate) || introduced.containsKey(candidate) || Builtins.knows(candidate)) {
                known = parts;
            }
        }
        return known;
    }

    private boolean isPart(int ahead) {
        Token token = cursor.peek(ahead);
        return switch (token.kind()) {
            case NAME -> true;
            case NUMBER -> ahead > 0;
            case SYMBOL -> ahead > 0 && SIGNS.contains(token.text());
            default -> false;
        };
    }

    private String join(int parts) {
        String name = cursor.text(parts);
        cursor.skip(parts);
        return name;
    }

    /** A new name of one or more words; ends before the symbol or word that follows it. */
    String introducedBefore(String end) throws ExpressionRejected {
        int parts = partsBefore(end);
        if (parts == 0) {
            throw cursor.unexpected("a name");
        }
        return join(parts);
    }

    /** Number of tokens before the symbol or word, 0 if they are no name. */
    int partsBefore(String end) {
        for (int parts = 0; parts <= MAX_PARTS; parts++) {
            Token token = cursor.peek(parts);
            if (parts > 0 && (token.isSymbol(end) || token.isWord(end))) {
                return parts;
            }
            if (!isPart(parts)) {
                return 0;
            }
        }
        return 0;
    }

    /** After a dot: the words of an entry's name, as many as belong together, or a known name with signs. */
    String entry() throws ExpressionRejected {
        if (cursor.peek().kind() != Token.Kind.NAME) {
            throw cursor.unexpected("a name");
        }
        int words = 1;
        while (cursor.peek(words).kind() == Token.Kind.NAME
                && !RESERVED.contains(cursor.peek(words).text())
                && !(cursor.peek(words).isWord("instance")
                        && cursor.peek(words + 1).isWord("of"))) {
            words++;
        }
        for (int parts = words; !entries.isEmpty() && parts <= MAX_PARTS && isPart(parts - 1); parts++) {
            if (entries.contains(cursor.text(parts))) {
                words = parts;
            }
        }
        return join(words);
    }
}
