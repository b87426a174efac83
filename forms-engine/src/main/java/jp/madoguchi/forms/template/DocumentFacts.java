package jp.madoguchi.forms.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.validation.Evaluation;

/**
 * What a document says: the application, and what was decided about it.
 *
 * @param answers the answers that were decided upon
 * @param evaluation of these answers
 * @param applicantName exactly as registered
 * @param arrivalNumber 到達番号
 * @param arrivedOn day of arrival
 * @param documentNumber 文書番号
 * @param documentDate the date the document bears
 * @param validUntil last day of a permit's term
 * @param head who decides: みなと市長
 * @param office the office in charge
 * @param term what the disposition is called: 許可, 不許可
 * @param decider title of the post of who decided (職名), as acting head or in substitution where it was so; empty if no
 *     post decided
 * @param reasons the reasons of a refusal, one paragraph each
 * @param conditions the conditions of a grant, one each
 * @param remedy the remedy notice (教示); empty if the disposition cannot be appealed
 */
public record DocumentFacts(
        Answers answers,
        Evaluation evaluation,
        String applicantName,
        String arrivalNumber,
        LocalDate arrivedOn,
        String documentNumber,
        LocalDate documentDate,
        Optional<LocalDate> validUntil,
        String head,
        String office,
        String term,
        String decider,
        List<String> reasons,
        List<String> conditions,
        Optional<String> remedy) {
    /**
     * What can be told about answers before they are filed: to try whether a document can be filled with them at all.
     *
     * @param day the day of the trial
     */
    public static DocumentFacts before(Answers answers, Evaluation evaluation, LocalDate day) {
        return new DocumentFacts(
                answers,
                evaluation,
                "",
                "",
                day,
                "",
                day,
                Optional.empty(),
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                Optional.empty());
    }

    public DocumentFacts {
        reasons = List.copyOf(reasons);
        conditions = List.copyOf(conditions);
    }
}
