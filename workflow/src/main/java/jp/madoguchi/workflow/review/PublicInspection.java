package jp.madoguchi.workflow.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflow.application.ApplicationId;
import jp.madoguchi.workflow.application.AttachmentId;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * An application laid open to the public (縦覧) before it is decided.
 *
 * @param id by which the public asks for it
 * @param application which
 * @param begunBy who announced it (公告); empty if recording the intake began it
 * @param begunAt when; that day is not counted (民法 art. 140)
 * @param lastOn the last day, as announced
 * @param files what is laid open beside the answers, in the order of the definition
 */
public record PublicInspection(
        PublicInspectionId id,
        ApplicationId application,
        Optional<OfficialId> begunBy,
        Instant begunAt,
        LocalDate lastOn,
        List<AttachmentId> files) {
    public PublicInspection {
        files = List.copyOf(files);
    }

    /** Whether its last day has not passed. */
    public boolean isOn(LocalDate today) {
        return !today.isAfter(lastOn);
    }
}
