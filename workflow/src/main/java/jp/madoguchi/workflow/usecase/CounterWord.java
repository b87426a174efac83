package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.workflow.application.Channel;

/**
 * How an applicant without an account said something: on paper or by telephone, who, and since when it counts.
 *
 * @param channel on paper or by telephone
 * @param receivedOn day of the receiving stamp, or of the call
 * @param saidBy who wrote or called, 1–{@value #LONGEST_NAME} characters
 * @param note what was written or said, at most {@value #LONGEST_NOTE} characters; needed where there is no picture
 * @param scan a picture of the letter
 */
public record CounterWord(
        Channel channel, LocalDate receivedOn, String saidBy, String note, Optional<EnterApplication.Scan> scan) {
    /** Characters of a name at most. */
    public static final int LONGEST_NAME = 100;
    /** Characters of a note at most. */
    public static final int LONGEST_NOTE = 1000;
}
