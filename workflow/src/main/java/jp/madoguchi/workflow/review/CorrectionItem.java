package jp.madoguchi.workflow.review;

/**
 * One thing to correct, pinned to its place.
 *
 * @param path the field, row or file, such as {@code members[0].name}; or {@link #SIGNATURE}
 * @param reason what is wrong and what is needed, for the applicant
 */
public record CorrectionItem(String path, String reason) {
    /** Pins the signature alone: nothing may change, what was filed is signed anew. No field has such a path. */
    public static final String SIGNATURE = "#signature";

    public CorrectionItem {
        if (path.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A correction item has a path and a reason");
        }
    }

    /** Whether it asks for a new signature and opens nothing. */
    public boolean isSignature() {
        return path.equals(SIGNATURE);
    }

    /** Whether a change at this path answers the item: the path itself, or anything below it. */
    public boolean opens(String changed) {
        return changed.equals(path) || changed.startsWith(path + ".") || changed.startsWith(path + "[");
    }
}
