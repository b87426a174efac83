package jp.madoguchi.workflow.application;

import java.util.Optional;
import java.util.UUID;

/** One attached file (添付書類). */
public record AttachmentId(UUID value) {
    /** Reads an identifier from outside; empty if it is none. */
    public static Optional<AttachmentId> parse(String text) {
        return ApplicationId.parse(text).map(id -> new AttachmentId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
