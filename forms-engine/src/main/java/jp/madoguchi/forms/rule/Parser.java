package jp.madoguchi.forms.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads FEEL expressions and unary tests (DMN 1.5, grammar of clause 10.3.1.2). */
final class Parser {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ITERATORS = 20;

    private final TokenCursor cursor;
    private final NameReader names;
    private final PrimaryParser primaries;
    private int depth;
    private int operands;

    private Parser(String source, Scope scope) throws ExpressionRejected {
        this.cursor = new TokenCursor(source);
        this.names = new NameReader(cursor, scope);
        this.primaries = new PrimaryParser(cursor, names, this);
    }

    static Ast parse(String source, Scope scope) throws ExpressionRejected {
        Parser parser = new Parser(source, scope);
        Ast ast = parser.expression();
        if (!parser.cursor.isEnd()) {
            throw parser.cursor.unexpected("an operator or the end");
        }
        return ast;
    }

    static Ast.Tests parseTests(String source, Scope scope) throws ExpressionRejected {
        Parser parser = new Parser(source, scope);
        Ast.Tests tests = parser.cellTests();
        if (!parser.cursor.isEnd()) {
            throw parser.cursor.unexpected("',' or the end");
        }
        return tests;
    }

    private Ast.Tests cellTests() throws ExpressionRejected {
        int at = cursor.peek().start();
        if (cursor.isEnd() || (cursor.isSymbol("-") && cursor.peek(1).kind() == Token.Kind.END)) {
            cursor.take();
            return new Ast.Tests(at, false, List.of());
        }
        if (cursor.isWord("not") && cursor.peek(1).isSymbol("(")) {
            int mark = cursor.mark();
            cursor.skip(2);
            List<Ast.Test> tests = testList();
            cursor.expectSymbol(")");
            if (cursor.isEnd()) {
                return new Ast.Tests(at, true, tests);
            }
            cursor.reset(mark);
        }
        return new Ast.Tests(at, false, testList());
    }

    private List<Ast.Test> testList() throws ExpressionRejected {
        List<Ast.Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (cursor.takeSymbol(","));
        return tests;
    }

    private Ast.Test test() throws ExpressionRejected {
        int at = cursor.peek().start();
        Optional<String> operator = takeOperator();
        return new Ast.Test(at, operator, operator.isPresent() ? additive() : expression());
    }

    Optional<String> takeOperator() {
        for (String operator : List.of("<", "<=", ">", ">=", "=", "!=")) {
            if (cursor.takeSymbol(operator)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    Ast expression() throws ExpressionRejected {
        if (++depth > MAX_DEPTH) {
            throw cursor.rejected(
                    "nested deeper than " + MAX_DEPTH, cursor.peek().start());
        }
        Ast ast;
        if (cursor.isWord("if") && !names.isKnownPhrase()) {
            ast = conditional();
        } else if (cursor.isWord("for")) {
            ast = iteration();
        } else if (isQuantifier()) {
            ast = quantified();
        } else {
            ast = disjunction();
        }
        depth--;
        return ast;
    }

    private boolean isQuantifier() {
        return (cursor.isWord("some") || cursor.isWord("every"))
                && cursor.peek(1).kind() == Token.Kind.NAME;
    }

    private Ast conditional() throws ExpressionRejected {
        int at = cursor.take().start();
        Ast condition = expression();
        cursor.expectWord("then");
        Ast then = expression();
        cursor.expectWord("else");
        return new Ast.Conditional(at, condition, then, expression());
    }

    private Ast iteration() throws ExpressionRejected {
        int at = cursor.take().start();
        List<Ast.Iterator> iterators = iterators();
        cursor.expectWord("return");
        names.introduce("partial");
        Ast result = expression();
        names.forget(iterators.size() + 1);
        return new Ast.For(at, iterators, result);
    }

    private Ast quantified() throws ExpressionRejected {
        Token quantifier = cursor.take();
        List<Ast.Iterator> iterators = iterators();
        cursor.expectWord("satisfies");
        Ast condition = expression();
        names.forget(iterators.size());
        return new Ast.Quantified(quantifier.start(), quantifier.isWord("every"), iterators, condition);
    }

    private List<Ast.Iterator> iterators() throws ExpressionRejected {
        List<Ast.Iterator> iterators = new ArrayList<>();
        do {
            int at = cursor.peek().start();
            String name = names.introducedBefore("in");
            cursor.expectWord("in");
            Ast source = expression();
            Optional<Ast> last = cursor.takeSymbol("..") ? Optional.of(expression()) : Optional.empty();
            names.introduce(name);
            iterators.add(new Ast.Iterator(at, name, source, last));
            if (iterators.size() > MAX_ITERATORS) {
                throw cursor.rejected("more than " + MAX_ITERATORS + " loops in one", at);
            }
        } while (cursor.takeSymbol(","));
        return iterators;
    }

    private Ast disjunction() throws ExpressionRejected {
        Ast left = conjunction();
        while (cursor.isWord("or")) {
            int at = cursor.take().start();
            left = new Ast.Binary(at, "or", left, conjunction());
        }
        return left;
    }

    private Ast conjunction() throws ExpressionRejected {
        Ast left = comparison();
        while (cursor.isWord("and")) {
            int at = cursor.take().start();
            left = new Ast.Binary(at, "and", left, comparison());
        }
        return left;
    }

    private Ast comparison() throws ExpressionRejected {
        Ast left = additive();
        while (true) {
            int at = cursor.peek().start();
            Optional<String> operator = takeOperator();
            if (operator.isPresent()) {
                left = new Ast.Binary(at, operator.get(), left, additive());
            } else if (cursor.takeWord("between")) {
                Ast low = additive();
                cursor.expectWord("and");
                left = new Ast.Between(at, left, low, additive());
            } else if (cursor.takeWord("in")) {
                left = new Ast.In(at, left, inTests());
            } else {
                return left;
            }
        }
    }

    /** After {@code in}: one test, or several in parentheses, which may also be a range. */
    private Ast.Tests inTests() throws ExpressionRejected {
        int at = cursor.peek().start();
        if (cursor.isSymbol("(")) {
            cursor.take();
            if (cursor.isSymbol("..")) {
                return single(at, primaries.range(at, false, null));
            }
            List<Ast.Test> tests = testList();
            Ast.Test first = tests.get(0);
            if (cursor.isSymbol("..") && tests.size() == 1 && first.operator().isEmpty()) {
                return single(at, primaries.range(at, false, first.operand()));
            }
            cursor.expectSymbol(")");
            return new Ast.Tests(at, false, tests);
        }
        Optional<String> operator = takeOperator();
        return new Ast.Tests(at, false, List.of(new Ast.Test(at, operator, additive())));
    }

    private static Ast.Tests single(int at, Ast test) {
        return new Ast.Tests(at, false, List.of(new Ast.Test(at, Optional.empty(), test)));
    }

    Ast additive() throws ExpressionRejected {
        Ast left = multiplicative();
        while (cursor.isSymbol("+") || cursor.isSymbol("-")) {
            Token operator = cursor.take();
            left = new Ast.Binary(operator.start(), operator.text(), left, multiplicative());
        }
        return left;
    }

    private Ast multiplicative() throws ExpressionRejected {
        Ast left = power();
        while (cursor.isSymbol("*") || cursor.isSymbol("/")) {
            Token operator = cursor.take();
            left = new Ast.Binary(operator.start(), operator.text(), left, power());
        }
        return left;
    }

    private Ast power() throws ExpressionRejected {
        Ast left = unary();
        while (cursor.isSymbol("**")) {
            Token operator = cursor.take();
            left = new Ast.Binary(operator.start(), "**", left, unary());
        }
        return left;
    }

    /** A number may begin with a minus, which then binds closest of all (rule 37 of the grammar). */
    private boolean isNegativeNumber() {
        return cursor.peek(1).kind() == Token.Kind.NUMBER
                && cursor.peek(1).start() == cursor.peek().end();
    }

    private Ast unary() throws ExpressionRejected {
        int at = cursor.peek().start();
        if (++operands > 2 * MAX_DEPTH) {
            throw cursor.rejected("nested deeper than " + MAX_DEPTH, at);
        }
        Ast operand;
        if (cursor.isSymbol("-") && !isNegativeNumber()) {
            cursor.take();
            operand = new Ast.Negation(at, unary());
        } else {
            operand = primaries.postfix();
        }
        operands--;
        return operand;
    }
}
