package jp.madoguchi.web.field;

import java.util.List;

/**
 * Fields under one heading of a page.
 *
 * @param title the heading; empty if there is none
 * @param fields in order
 */
public record SectionEntry(String title, List<FieldEntry> fields) {
    public SectionEntry {
        fields = List.copyOf(fields);
    }
}
