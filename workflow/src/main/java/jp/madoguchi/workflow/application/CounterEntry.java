package jp.madoguchi.workflow.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What an official wrote down beside the form of an application that came on paper or by telephone.
 *
 * @param application which
 * @param receivedOn the day of the receiving stamp (受付印), which is the day of arrival (到達)
 * @param address where the applicant is reached by post; empty if unknown
 * @param contact telephone or other; empty if unknown
 */
public record CounterEntry(ApplicationId application, LocalDate receivedOn, String address, String contact) {
    /** Characters of an address or a contact at most. */
    public static final int LENGTH = 300;

    public CounterEntry {
        if (address.length() > LENGTH || contact.length() > LENGTH) {
            throw new IllegalArgumentException("at most " + LENGTH + " characters");
        }
    }

    /** The instant of arrival: a stamp names the day only, so its beginning. */
    public Instant arrivedAt(ZoneId office) {
        return receivedOn.atStartOfDay(office).toInstant();
    }
}
