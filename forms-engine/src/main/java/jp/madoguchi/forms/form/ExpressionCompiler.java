package jp.madoguchi.forms.form;

import java.util.function.Consumer;
import jp.madoguchi.forms.rule.Expression;
import jp.madoguchi.forms.rule.ExpressionRejected;
import jp.madoguchi.forms.rule.Feel;
import jp.madoguchi.forms.rule.Scope;
import jp.madoguchi.forms.rule.SourceText;
import jp.madoguchi.forms.rule.Type;
import org.jspecify.annotations.Nullable;

/** Compiles the expressions of a form and tells problems at their place in the file. */
final class ExpressionCompiler {

    private final Consumer<FormProblem> problems;

    ExpressionCompiler(Consumer<FormProblem> problems) {
        this.problems = problems;
    }

    @Nullable
    Expression compile(SourceText source, Scope scope) {
        try {
            return Feel.compile(source.text(), scope);
        } catch (ExpressionRejected rejected) {
            int column = rejected.line() == 1 ? source.column() + rejected.column() - 1 : rejected.column();
            problems.accept(new FormProblem(source.line() + rejected.line() - 1, column, rejected.reason()));
            return null;
        }
    }

    /** An expression that must be true or false. */
    @Nullable
    Expression condition(SourceText source, Scope scope) {
        Expression compiled = compile(source, scope);
        if (compiled == null) {
            return null;
        }
        Type.Kind kind = compiled.type().kind();
        if (kind != Type.Kind.BOOLEAN && kind != Type.Kind.ANY) {
            report(source, "a condition is needed here, this is a " + compiled.type());
        }
        return compiled;
    }

    /** The type of an expression, before it is known whether all it uses is right. */
    static Type typeOf(SourceText source, Scope scope) {
        try {
            return Feel.compile(source.text(), scope).type();
        } catch (ExpressionRejected rejected) {
            return Type.ANY;
        }
    }

    void report(SourceText at, String message) {
        problems.accept(new FormProblem(at.line(), at.column(), message));
    }
}
