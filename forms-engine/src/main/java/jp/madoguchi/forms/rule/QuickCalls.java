package jp.madoguchi.forms.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that can be prepared, and checked, better once their literal arguments are known. */
final class QuickCalls {

    private QuickCalls() {}

    /**
     * The prepared call, or null if there is nothing to prepare.
     *
     * @throws IllegalArgumentException if a literal regular expression is wrong
     */
    static @Nullable Code of(String name, List<@Nullable Ast> arguments, Code[] codes) {
        return switch (name) {
            case "matches", "replace", "split" -> regex(name, arguments, codes);
            case "list contains" -> listContains(arguments, codes);
            default -> null;
        };
    }

    private static @Nullable Code regex(String name, List<@Nullable Ast> arguments, Code[] codes) {
        int flagsAt = name.equals("replace") ? 3 : 2;
        boolean withFlags = arguments.size() > flagsAt && arguments.get(flagsAt) != null;
        String regex = text(arguments.get(1));
        String flags = withFlags ? text(arguments.get(flagsAt)) : "";
        if (regex == null || flags == null) {
            return null;
        }
        Regex read = Regex.read(regex, flags);
        Code input = codes[0];
        if (name.equals("matches")) {
            return frame ->
                    input.eval(frame) instanceof String text ? (Object) read.isFoundIn(text, frame.budget()) : null;
        }
        if (read.matchesEmptyText()) {
            throw new IllegalArgumentException("a regular expression that matches an empty text cannot be used here");
        }
        if (name.equals("split")) {
            return frame -> input.eval(frame) instanceof String text ? read.split(text, frame.budget()) : null;
        }
        Code replacement = codes[2];
        return frame -> input.eval(frame) instanceof String text && replacement.eval(frame) instanceof String by
                ? read.replace(text, by, frame.budget())
                : null;
    }

    private static @Nullable String text(@Nullable Ast ast) {
        return ast instanceof Ast.Literal literal && literal.value() instanceof String text ? text : null;
    }

    private static @Nullable Code listContains(List<@Nullable Ast> arguments, Code[] codes) {
        if (!(arguments.get(0) instanceof Ast.ListOf list)) {
            return null;
        }
        Set<String> strings = new HashSet<>();
        for (Ast element : list.elements()) {
            String text = text(element);
            if (text == null) {
                return null;
            }
            strings.add(text);
        }
        Code element = codes[1];
        return frame -> element.eval(frame) instanceof String text && strings.contains(text);
    }
}
