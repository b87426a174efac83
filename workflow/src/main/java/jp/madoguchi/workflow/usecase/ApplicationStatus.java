package jp.madoguchi.workflow.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.text.LocalizedText;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.ApplicationState;
import jp.madoguchi.workflow.application.ArrivalNumber;
import jp.madoguchi.workflow.application.SignatureState;
import jp.madoguchi.workflow.review.Inspection;
import jp.madoguchi.workflow.review.OpenCorrection;

/**
 * Where the applicant's case stands.
 *
 * @param id which
 * @param procedureName of which procedure
 * @param state where it stands
 * @param signatureState how far the signature is checked
 * @param arrivalNumber its number
 * @param arrivedAt since when the clock runs
 * @param expectedBy last day of the standard period
 * @param clock how the periods are counted
 * @param timeline oldest first
 * @param correction the unanswered correction request
 * @param inspections inspections on site, oldest first
 * @param guidance administrative guidance given, oldest first
 * @param decision once decided
 * @param documents to download
 * @param withdrawable whether withdrawal is still possible
 */
public record ApplicationStatus(
        ApplicationId id,
        LocalizedText procedureName,
        ApplicationState state,
        SignatureState signatureState,
        ArrivalNumber arrivalNumber,
        Instant arrivedAt,
        Optional<LocalDate> expectedBy,
        ClockView clock,
        List<TimelineEntry> timeline,
        Optional<OpenCorrection> correction,
        List<Inspection> inspections,
        List<GuidanceView> guidance,
        Optional<DecisionView> decision,
        List<DocumentRow> documents,
        boolean withdrawable) {
    public ApplicationStatus {
        timeline = List.copyOf(timeline);
        inspections = List.copyOf(inspections);
        guidance = List.copyOf(guidance);
        documents = List.copyOf(documents);
    }
}
