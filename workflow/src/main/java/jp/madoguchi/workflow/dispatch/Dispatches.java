package jp.madoguchi.workflow.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.AgencyId;
import jp.madoguchi.workflow.party.OfficeId;

/** Where dispatches are kept, and how documents went. */
public interface Dispatches {
    void add(Dispatch dispatch);

    /** Writes state, numbers and instants anew. */
    void put(Dispatch dispatch);

    /** A case's dispatches by number. */
    List<Dispatch> of(ApplicationId id);

    /** What waits in these offices, oldest first, at most this many. */
    List<Dispatch> waiting(AgencyId agency, Collection<OfficeId> offices, int most);

    /** Whether a tag of this kind with this number was given out and did not come back. */
    boolean isTaken(AgencyId agency, String tag, String tagNumber);

    /** How a document goes; {@link Way#ELECTRONIC} until it is said otherwise. */
    Way wayOf(ApplicationId id, int document);

    /** Says how a document goes. */
    void goes(ApplicationId id, int document, Way way);

    /** Records the first opening by the applicant; false if it was opened before. */
    boolean opened(ApplicationId id, int document, Instant at);

    /** When the applicant first opened a document. */
    Optional<Instant> firstOpenedAt(ApplicationId id, int document);

    /** Electronic documents issued before an instant that nobody opened and nobody was asked to post, at most this many. */
    List<Unopened> unopened(Instant issuedBefore, int most);

    /**
     * An electronic document that nobody opened.
     *
     * @param application the case
     * @param document its number
     * @param title its title
     * @param issuedAt when
     */
    record Unopened(ApplicationId application, int document, String title, Instant issuedAt) {}
}
