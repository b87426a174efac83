package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.party.OfficialId;

/**
 * What an applicant without an account wrote or said after the application (紙・電話の申し出).
 *
 * @param application of which case
 * @param number 1, 2, … within the case
 * @param kind what it was about
 * @param channel on paper or by telephone
 * @param saidBy who wrote or called: the applicant, a relative, an agent
 * @param receivedOn day of the receiving stamp, or of the call: from there the clock counts
 * @param note what was written or said; may be empty where there is a picture of the letter
 * @param scan the picture of the letter
 * @param enteredBy who entered it, and so does not decide the case
 * @param enteredAt when
 */
public record CounterAct(
        ApplicationId application,
        int number,
        Kind kind,
        Channel channel,
        String saidBy,
        LocalDate receivedOn,
        String note,
        Optional<AttachmentId> scan,
        OfficialId enteredBy,
        Instant enteredAt) {
    /** What a later act is about. */
    public enum Kind {
        /** 取下げ. */
        WITHDRAWAL,
        /** The day picked for an inspection on site (現地確認). */
        INSPECTION,
        /** The answer to administrative guidance (行政指導). */
        GUIDANCE,
        /** The answer to a correction request (補正). */
        CORRECTION
    }
}
