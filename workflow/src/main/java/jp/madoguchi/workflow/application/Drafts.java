package jp.madoguchi.workflow.application;

import java.util.Optional;

/** Drafts for reading: what every page of a form asks for, so it costs one statement and no transaction. */
public interface Drafts {
    /** A draft with its files as one committed moment has them; empty if there is none or it has arrived. */
    Optional<StoredDraft> read(ApplicationId id);
}
