package jp.madoguchi.forms.form;

import java.util.List;
import java.util.OptionalInt;
import jp.madoguchi.forms.text.LocalizedText;

/**
 * Why a field is asked and what becomes of its answers.
 *
 * @param purpose why it is asked, or {@link LocalizedText#EMPTY}
 * @param legalBasis the article that allows asking, or {@link LocalizedText#EMPTY}: then that of the procedure
 * @param readers the roles that may read it ({@code intake}, {@code reviewer}, {@code approver} …)
 * @param retentionYears how long its answers are kept, 1–100 years; absent: as long as the case
 */
public record Handling(
        LocalizedText purpose, LocalizedText legalBasis, List<String> readers, OptionalInt retentionYears) {

    /** Nothing said. */
    public static final Handling NONE =
            new Handling(LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), OptionalInt.empty());

    /** Copies the list. */
    public Handling {
        readers = List.copyOf(readers);
    }
}
