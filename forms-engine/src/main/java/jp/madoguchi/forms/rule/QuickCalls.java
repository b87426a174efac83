package jp.madoguchi.forms.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls that can be prepared better once their literal arguments are known. */
final class QuickCalls {

    private QuickCalls() {}

    /** The prepared call, or null if there is nothing to prepare. */
    static @Nullable Code of(String name, List<@Nullable Ast> arguments, Code[] codes) {
        if (arguments.size() != 2) {
            return null;
        }
        if (name.equals("matches")
                && arguments.get(1) instanceof Ast.Literal literal
                && literal.value() instanceof String regex) {
            return matches(codes[0], regex);
        }
        if (name.equals("list contains") && arguments.get(0) instanceof Ast.ListOf list) {
            Set<String> strings = new HashSet<>();
            for (Ast element : list.elements()) {
                if (!(element instanceof Ast.Literal literal) || !(literal.value() instanceof String text)) {
                    return null;
                }
                strings.add(text);
            }
            Code element = codes[1];
            return frame -> element.eval(frame) instanceof String text && strings.contains(text);
        }
        return null;
    }

    private static @Nullable Code matches(Code input, String regex) {
        Pattern pattern = Regex.compile(regex, "");
        if (pattern == null) {
            return null;
        }
        return frame -> input.eval(frame) instanceof String text
                ? (Object)
                        pattern.matcher(new BoundedText(text, frame.budget())).find()
                : null;
    }
}
