package jp.madoguchi.forms.rule;

import java.util.List;

/** A position in a list of tokens, with the few questions a parser asks. */
final class TokenCursor {

    private final String source;
    private final List<Token> tokens;
    private int at;

    TokenCursor(String source) throws ExpressionRejected {
        this.source = source;
        this.tokens = Lexer.tokens(source);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token take() {
        Token token = peek();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    void skip(int count) {
        at = Math.min(at + count, tokens.size() - 1);
    }

    /** The text of so many tokens as it was written, each stretch of blanks as one. */
    String text(int count) {
        StringBuilder text = new StringBuilder(peek().text());
        for (int i = 1; i < count; i++) {
            if (peek(i).start() > peek(i - 1).end()) {
                text.append(' ');
            }
            text.append(peek(i).text());
        }
        return text.toString();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    boolean isSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    boolean isWord(String word) {
        return peek().isWord(word);
    }

    boolean takeSymbol(String symbol) {
        boolean there = isSymbol(symbol);
        if (there) {
            take();
        }
        return there;
    }

    boolean takeWord(String word) {
        boolean there = isWord(word);
        if (there) {
            take();
        }
        return there;
    }

    Token expectSymbol(String symbol) throws ExpressionRejected {
        if (!isSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
        return take();
    }

    void expectWord(String word) throws ExpressionRejected {
        if (!takeWord(word)) {
            throw unexpected("'" + word + "'");
        }
    }

    boolean isEnd() {
        return peek().kind() == Token.Kind.END;
    }

    ExpressionRejected unexpected(String wanted) {
        String found = isEnd() ? "the end" : "'" + source.substring(peek().start(), peek().end()) + "'";
        return rejected(wanted + " is expected, not " + found, peek().start());
    }

    ExpressionRejected rejected(String message, int offset) {
        return new ExpressionRejected(message, source, offset);
    }
}
