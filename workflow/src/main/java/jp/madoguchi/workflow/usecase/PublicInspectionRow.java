package jp.madoguchi.workflow.usecase;

import java.time.LocalDate;
import jp.madoguchi.workflow.review.PublicInspectionId;

/**
 * One application that lies open to the public, in a list.
 *
 * @param id by which it is opened
 * @param procedure its name
 * @param office at which office the documents lie
 * @param title what stands first among what is open, such as the name of a corporation
 * @param arrivedOn day of arrival
 * @param begunOn since when it lies open
 * @param lastOn the last day
 */
public record PublicInspectionRow(
        PublicInspectionId id,
        String procedure,
        String office,
        String title,
        LocalDate arrivedOn,
        LocalDate begunOn,
        LocalDate lastOn) {}
