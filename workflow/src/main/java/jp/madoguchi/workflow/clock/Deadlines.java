package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;

/** Where deadlines wait. They are rows, no threads: what comes due while nothing runs fires afterwards, once. */
public interface Deadlines {
    /** Sets or moves a deadline; one that has fired and is set to another instant waits again. */
    void set(Application application, DeadlineKind kind, String reference, Instant dueAt);

    /** It no longer matters. */
    void cancel(ApplicationId application, DeadlineKind kind, String reference);

    /** The next one due. Nobody holds it yet: {@link #fire} decides, under the lock of its case. */
    Optional<Deadline> next(Instant now);

    /** Marks it fired; false if it was moved, cancelled or fired meanwhile. */
    boolean fire(Deadline deadline, Instant at);

    /** The deadlines of a case that have fired, by their legal instants. */
    List<Deadline> fired(ApplicationId application);

    /** It failed and is tried again later. */
    void failed(Deadline deadline, String error, Instant at);
}
