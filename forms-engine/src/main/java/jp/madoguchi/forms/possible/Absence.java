package jp.madoguchi.forms.possible;

/**
 * A field for want of whose value an expression comes to nothing.
 *
 * @param path the field: {@code members[].name}
 * @param hidden whether it is a field that has to be answered wherever it is asked, so that only hiding it leaves it
 *     without a value; otherwise it may be left empty
 */
public record Absence(String path, boolean hidden) {}
