package jp.madoguchi.forms.rule;

import org.jspecify.annotations.Nullable;

/** What an expression compiles to. */
@FunctionalInterface
interface Code {
    @Nullable
    Object eval(Frame frame);
}
