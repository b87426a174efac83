package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.forms.catalogue.ProcedureKind;

/**
 * What a receipt (到達の受領証) attests. Texts are already in the receipt's language.
 *
 * @param arrivalNumber 到達番号
 * @param arrivedAt the instant of arrival, which started the clock
 * @param procedure the procedure's name
 * @param kind what the procedure is in law, which says what the applicant is called
 * @param applicant the applicant's name, exactly as registered
 * @param agency the agency, with the office in charge
 * @param applicationId stands in the footer
 * @param files every file that arrived, in order
 * @param signatureState what is known of the signature, in words
 * @param leafHash the journal entry's hash, 64 hexadecimal digits: proves later that the entry was not changed
 * @param nextSteps what happens next, one sentence each
 * @param contact whom to ask
 * @param statusAddress where to follow the application; printed as QR code
 * @param locale language of the headings
 */
public record ReceiptContent(
        String arrivalNumber,
        Instant arrivedAt,
        String procedure,
        ProcedureKind kind,
        String applicant,
        String agency,
        String applicationId,
        List<PrintedFile> files,
        String signatureState,
        String leafHash,
        List<String> nextSteps,
        Optional<String> contact,
        Optional<String> statusAddress,
        Locale locale) {
    public ReceiptContent {
        files = List.copyOf(files);
        nextSteps = List.copyOf(nextSteps);
    }
}
