package jp.madoguchi.workflow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.AgencyId;

/** Where public inspections are kept. */
public interface PublicInspections {
    /** Begins one. */
    void begin(AgencyId agency, PublicInspection begun);

    /** Lays these files open in place of those before. */
    void show(ApplicationId application, List<AttachmentId> files);

    /** That of a case, if it has begun. */
    Optional<PublicInspection> of(ApplicationId application);

    /** The one with an identifier, over or not. */
    Optional<PublicInspection> find(PublicInspectionId id);

    /**
     * Those whose last day has not passed and whose case is not decided or withdrawn, by their last day.
     *
     * @param today the present day
     * @param after goes on after this one; empty from the first on
     * @param limit how many at the most
     */
    List<PublicInspection> on(LocalDate today, Optional<PublicInspectionId> after, int limit);
}
