package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.review.OpenCorrection;

/**
 * A line of the applicant's own list.
 *
 * @param id which
 * @param procedureId of which procedure
 * @param procedureName its name
 * @param state where it stands
 * @param arrivalNumber once arrived
 * @param changedAt last change
 * @param correction an unanswered correction request
 */
public record ApplicationRow(
        ApplicationId id,
        String procedureId,
        LocalizedText procedureName,
        ApplicationState state,
        Optional<ArrivalNumber> arrivalNumber,
        Instant changedAt,
        Optional<OpenCorrection> correction) {}
