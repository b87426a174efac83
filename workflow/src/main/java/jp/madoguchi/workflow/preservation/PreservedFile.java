package jp.madoguchi.workflow.preservation;

import java.util.Locale;
import jp.madoguchi.workflow.application.ApplicationId;

/**
 * A file that is preserved.
 *
 * @param kind what it is
 * @param application whose
 * @param number of a container the correction it answers (0 the filing), of a document its number in the case
 * @param sha256 digest of its bytes
 */
public record PreservedFile(Kind kind, ApplicationId application, int number, byte[] sha256) {
    /** What is preserved. */
    public enum Kind {
        /** A signed container with its timestamp and CRLs. */
        CONTAINER,
        /** A sealed PDF with its document timestamps. */
        DOCUMENT;

        /** Stable lower-case name. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
