package jp.madoguchi.web.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a field on the screen, and what to look at. */
public final class FieldFindings {
    private final List<Complaint> complaints = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> parts = new LinkedHashSet<>();

    FieldFindings() {}

    /**
     * One thing that is wrong.
     *
     * @param words for the person
     * @param target id of the input, or of the row, that has to be mended
     */
    public record Complaint(String words, String target) {}

    void add(Complaint complaint) {
        complaints.add(complaint);
    }

    /** Something is wrong in this part, or in the parts below it ({@code from} stands for {@code from_year}). */
    void addPart(String part) {
        parts.add(part);
    }

    /** Something that does not block. */
    public void warn(String words) {
        warnings.add(words);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return complaints.isEmpty();
    }

    /** What is wrong, in order. */
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /** What to look at. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    boolean names(String part) {
        return parts.stream().anyMatch(named -> part.equals(named) || part.startsWith(named + "_"));
    }
}
