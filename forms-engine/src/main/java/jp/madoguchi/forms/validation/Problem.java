package jp.madoguchi.forms.validation;

import java.util.List;

/**
 * What is wrong with one value, before it is known which field it stands at.
 *
 * @param part the part of the value, such as {@code postal_code} of an address; empty for the whole
 * @param code key of the message, as in {@link Messages}
 * @param arguments replace {@code {0}}, {@code {1}} … of the message
 * @param severity whether filing is blocked
 */
public record Problem(String part, String code, List<Object> arguments, Severity severity) {

    /** Copies the arguments. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of the whole value. */
    public static Problem of(String code, Object... arguments) {
        return new Problem("", code, List.of(arguments), Severity.ERROR);
    }

    /** A problem of one part of the value. */
    public static Problem at(String part, String code, Object... arguments) {
        return new Problem(part, code, List.of(arguments), Severity.ERROR);
    }

    /** Something of the whole value to look at, which blocks nothing. */
    public static Problem warning(String code, Object... arguments) {
        return new Problem("", code, List.of(arguments), Severity.WARNING);
    }
}
