package jp.madoguchi.workflow.review;

/**
 * One thing to correct, pinned to its place.
 *
 * @param path the field, row or file, such as {@code members[0].name}
 * @param reason what is wrong and what is needed, for the applicant
 */
public record CorrectionItem(String path, String reason) {
    public CorrectionItem {
        if (path.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A correction item has a path and a reason");
        }
    }

    /** Whether a change at this path answers the item: the path itself, or anything below it. */
    public boolean opens(String changed) {
        return changed.equals(path) || changed.startsWith(path + ".") || changed.startsWith(path + "[");
    }
}
