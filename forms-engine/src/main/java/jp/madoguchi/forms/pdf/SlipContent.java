package jp.madoguchi.forms.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a payment slip (納付書) says. Texts are already in the slip's language.
 *
 * @param payment what is paid: 手数料
 * @param procedure the procedure's name
 * @param arrivalNumber 到達番号
 * @param payer the applicant's name, exactly as registered
 * @param agency to whom it is paid, with the office in charge
 * @param amountYen what is still owed, over 0
 * @param collector 収納機関番号, five digits
 * @param paymentNumber 納付番号
 * @param confirmationNumber 確認番号
 * @param category 納付区分
 * @param payBy last day of payment
 * @param demandedAt when it was demanded
 * @param notes how to pay and what follows, one sentence each
 * @param statusAddress where to see whether the payment has come in
 * @param locale language of the headings
 */
public record SlipContent(
        String payment,
        String procedure,
        String arrivalNumber,
        String payer,
        String agency,
        long amountYen,
        String collector,
        String paymentNumber,
        String confirmationNumber,
        String category,
        LocalDate payBy,
        Instant demandedAt,
        List<String> notes,
        Optional<String> statusAddress,
        Locale locale) {
    public SlipContent {
        notes = List.copyOf(notes);
    }
}
