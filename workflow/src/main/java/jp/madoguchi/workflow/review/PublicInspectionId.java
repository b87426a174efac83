package jp.madoguchi.workflow.review;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.workflow.application.ApplicationId;

/** By which the public asks for what is laid open (縦覧): random, and tells nothing of the case. */
public record PublicInspectionId(UUID value) {
    /** A new one. */
    public static PublicInspectionId next() {
        return new PublicInspectionId(UUID.randomUUID());
    }

    /** Reads an identifier from outside; empty if it is none. */
    public static Optional<PublicInspectionId> parse(String text) {
        return ApplicationId.parse(text).map(id -> new PublicInspectionId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
