package jp.madoguchi.forms.pdf;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands around the body of an issued document (交付文書).
 *
 * @param title the document's name, centred
 * @param documentNumber 文書番号, top right
 * @param issuedOn the date the document bears
 * @param issuedAt when it was made; goes into the file's metadata
 * @param agency the issuing agency and head, such as みなと市長 港 一郎
 * @param sealText the characters of the official seal, such as みなと市長之印; shown at the seal's place
 * @param addressee to whom, with 様 or 御中; empty for certificates, which have none
 * @param verification address and code by which anyone checks the document; printed as QR code and text
 * @param replaces the document that this one takes the place of, and when; empty for a first one
 * @param locale language of the document
 */
public record DocumentMeta(
        String title,
        String documentNumber,
        LocalDate issuedOn,
        Instant issuedAt,
        String agency,
        String sealText,
        Optional<String> addressee,
        Optional<Verification> verification,
        Optional<Replaced> replaces,
        Locale locale) {

    /** What stands around the body of a first document. */
    public DocumentMeta(
            String title,
            String documentNumber,
            LocalDate issuedOn,
            Instant issuedAt,
            String agency,
            String sealText,
            Optional<String> addressee,
            Optional<Verification> verification,
            Locale locale) {
        this(
                title,
                documentNumber,
                issuedOn,
                issuedAt,
                agency,
                sealText,
                addressee,
                verification,
                Optional.empty(),
                locale);
    }

    /**
     * The document that another takes the place of (差替え).
     *
     * @param documentNumber its 文書番号
     * @param on the day on which the new one is issued, which its date, that of the first one, does not tell
     */
    public record Replaced(String documentNumber, LocalDate on) {}

    /**
     * How to check the document online.
     *
     * @param address what the QR code opens, number and code included
     * @param page the address a person types by hand
     * @param code the code that a person types there beside the document number
     */
    public record Verification(URI address, URI page, String code) {}
}
