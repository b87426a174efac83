package jp.madoguchi.workflow.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ClockPause;
import jp.madoguchi.workflow.application.ApplicationId;

/** Where the pauses of cases are kept. */
public interface Pauses {
    /** The pauses of a case, oldest first. */
    List<Pause> of(ApplicationId id);

    /** Writes the first pauses of a case that has just arrived. */
    void begin(ApplicationId id, List<Pause> first);

    /** Opens a pause and gives all pauses of the case, oldest first; empty if the same one is open already. */
    Optional<List<Pause>> open(ApplicationId id, ClockPause reason, String reference, Instant at);

    /** Closes a pause; false if none such is open. */
    boolean close(ApplicationId id, ClockPause reason, String reference, Instant at);

    /** Closes every pause that lasts. */
    void closeAll(ApplicationId id, Instant at);
}
