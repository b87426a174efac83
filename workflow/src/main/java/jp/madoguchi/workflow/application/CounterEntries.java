package jp.madoguchi.workflow.application;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficialId;

/** Where entries of paper and telephone applications are kept. */
public interface CounterEntries {
    void add(Application application, CounterEntry entry);

    Optional<CounterEntry> find(ApplicationId id);

    /** What this official began to enter and did not record yet, newest first. */
    List<ApplicationId> unfinished(OfficialId official);

    /** Removes an entry that never arrived, with its draft, files and applicant. */
    void discard(Application application);
}
