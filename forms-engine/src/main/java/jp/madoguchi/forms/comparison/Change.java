package jp.madoguchi.forms.comparison;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One part of a definition that is not the same in both versions.
 *
 * @param kind added, removed, renamed or changed
 * @param area what kind of part
 * @param path its name in the new version; in the old one if it was removed
 * @param previously its name in the old version, where it was renamed
 * @param differences what is written differently; all that is written about an added part, nothing for a removed one
 */
public record Change(Kind kind, Area area, String path, Optional<String> previously, List<Difference> differences) {

    private static final Pattern WORDING = Pattern.compile(".*\\.(ja|ja-easy|en)(\\[\\d+\\])?");

    /** What happened to a part. */
    public enum Kind {
        /** Only the new version has it. */
        ADDED,
        /** Only the old version has it. */
        REMOVED,
        /** It goes on under another name ({@code was:}), perhaps changed too. */
        RENAMED,
        /** It is written differently. */
        CHANGED
    }

    /**
     * One key with different values.
     *
     * @param key {@code max}, {@code visible-if}, {@code options[agent].label.ja}; of a file, the line itself
     * @param before its old value; empty if the key is new
     * @param after its new value; empty if the key is gone
     */
    public record Difference(String key, Optional<String> before, Optional<String> after) {}

    /** Copies the list. */
    public Change {
        differences = List.copyOf(differences);
    }

    /** Whether only words that people read differ: nothing is asked, checked or decided in another way. */
    public boolean isWordingOnly() {
        return kind == Kind.CHANGED
                && area != Area.FILE
                && area != Area.EXAMPLE
                && differences.stream()
                        .allMatch(
                                difference -> WORDING.matcher(difference.key()).matches()
                                        && difference.before().isPresent()
                                        && difference.after().isPresent());
    }
}
