package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.Application;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.party.OfficialId;

/** Where correction requests and drafts are kept. */
public interface Reviews {
    void add(Application application, CorrectionRequest request);

    /** All requests of a case, oldest first. */
    List<OpenCorrection> corrections(ApplicationId id);

    /** The one unanswered request, if there is one. */
    Optional<OpenCorrection> openCorrection(ApplicationId id);

    /** Records the signed answer. */
    void answered(ApplicationId id, int number, List<CorrectedValue> changes, Instant at);

    /** What the answer to this request changed. */
    List<CorrectedValue> changes(ApplicationId id, int number);

    /** Nobody waits for the open request's answer any more. */
    void close(ApplicationId id, Instant at);

    /** Moves the date of the open request. */
    void extend(ApplicationId id, int number, OfficialId by, Instant at, LocalDate dueOn);

    void add(Draft draft);

    /** The last draft of a case. */
    Optional<Draft> lastDraft(ApplicationId id);

    /** All drafts, oldest first. */
    List<Draft> drafts(ApplicationId id);
}
