package jp.madoguchi.workflow.outbox;

/**
 * What a message waits for: something that a person must provide. Nothing failed, and it goes on by itself.
 *
 * @param what kind of thing
 * @param name which one: the seal's name, or the document that has no seal; empty for the
 *     scanner; nothing personal
 */
public record Waiting(What what, String name) {
    /** What can be missing. */
    public enum What {
        /** No official seal is registered for this document. */
        SEAL_NONE,
        /** The period of its seal has not begun. */
        SEAL_NOT_BEGUN,
        /** The period of its seal has ended. */
        SEAL_ENDED,
        /** The key of its seal cannot be used. */
        SEAL_UNUSABLE,
        /** The register of seals cannot be read. */
        SEAL_REGISTER,
        /** The malware scanner does not answer. */
        SCANNER
    }
}
