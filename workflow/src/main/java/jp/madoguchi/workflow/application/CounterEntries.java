package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where entries of paper and telephone applications are kept. */
public interface CounterEntries {
    void add(Application application, CounterEntry entry);

    Optional<CounterEntry> find(ApplicationId id);

    /** What was begun in these offices and is not recorded yet, newest first. */
    List<Unfinished> unfinished(AgencyId agency, Collection<OfficeId> offices);

    /** Remembers that an official writes in the applicant's stead, since an instant. */
    void written(ApplicationId id, OfficialId official, Instant at);

    /** Whether an official ever wrote in the applicant's stead: such a one does not decide. */
    boolean isWriter(ApplicationId id, OfficialId official);

    /** Removes an entry that never arrived, with its draft, files and applicant. */
    void discard(Application application);

    /**
     * An entry that is not recorded yet.
     *
     * @param application which
     * @param since since when it is with the official who has it
     */
    record Unfinished(ApplicationId application, Instant since) {}
}
