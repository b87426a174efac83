package jp.madoguchi.forms.possible;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.forms.rule.Ast;

/** Puts other terms in the place of some, in the parts of an expression that reasoning looks into. */
public final class Substitution {

    private final Function<Ast, Optional<Ast>> other;

    private Substitution(Function<Ast, Optional<Ast>> other) {
        this.other = other;
    }

    /** The expression with other terms where the function gives one. */
    public static Ast in(Ast ast, Function<Ast, Optional<Ast>> other) {
        return new Substitution(other).of(ast);
    }

    /** Makes {@code child.name} of an iteration the name {@code name} of its row. */
    public static Ast rowOf(Ast ast, String iterator) {
        return in(
                ast,
                term -> term instanceof Ast.Path path
                                && path.source() instanceof Ast.Name source
                                && source.name().equals(iterator)
                        ? Optional.of(new Ast.Name(path.at(), path.name()))
                        : Optional.empty());
    }

    private Ast of(Ast ast) {
        return other.apply(ast).orElseGet(() -> parts(ast));
    }

    private Ast parts(Ast ast) {
        if (ast instanceof Ast.Binary binary) {
            return new Ast.Binary(binary.at(), binary.operator(), of(binary.left()), of(binary.right()));
        } else if (ast instanceof Ast.Negation negation) {
            return new Ast.Negation(negation.at(), of(negation.operand()));
        } else if (ast instanceof Ast.Conditional conditional) {
            return new Ast.Conditional(
                    conditional.at(), of(conditional.condition()), of(conditional.then()), of(conditional.otherwise()));
        } else if (ast instanceof Ast.Between between) {
            return new Ast.Between(between.at(), of(between.value()), of(between.low()), of(between.high()));
        } else if (ast instanceof Ast.In in) {
            return new Ast.In(in.at(), of(in.value()), in.tests());
        } else if (ast instanceof Ast.Path path) {
            return new Ast.Path(path.at(), of(path.source()), path.name());
        } else if (ast instanceof Ast.Filter filter) {
            return new Ast.Filter(filter.at(), of(filter.source()), filter.condition());
        } else if (ast instanceof Ast.Call call) {
            return new Ast.Call(call.at(), call.function(), all(call.positional()), all(call.named()));
        }
        return ast;
    }

    private List<Ast> all(List<Ast> terms) {
        return terms.stream().map(this::of).toList();
    }

    private Map<String, Ast> all(Map<String, Ast> terms) {
        Map<String, Ast> replaced = new LinkedHashMap<>();
        terms.forEach((name, term) -> replaced.put(name, of(term)));
        return replaced;
    }
}
