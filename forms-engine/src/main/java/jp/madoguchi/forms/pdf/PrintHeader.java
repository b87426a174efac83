package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a printed application says about itself beside the answers.
 *
 * @param applicationId stands in the footer of every page
 * @param applicant the applicant's name, exactly as registered
 * @param at when the print was prepared
 * @param addressee whom it is filed to, such as みなと市長; empty leaves the line out
 * @param attachments the files that are signed together with this print, in order
 */
public record PrintHeader(
        String applicationId, String applicant, Instant at, Optional<String> addressee, List<PrintedFile> attachments) {
    public PrintHeader {
        attachments = List.copyOf(attachments);
    }
}
