package jp.madoguchi.forms.comparison;

import java.util.Map;

/**
 * One part of a definition as it is written down.
 *
 * @param area what kind of part
 * @param path its name among its kind
 * @param was its name in the version before, or empty
 * @param attributes what is written about it, by key: {@code max}, {@code label.en}, {@code options[self].label.ja}
 */
record Part(Area area, String path, String was, Map<String, String> attributes) {}
