package jp.madoguchi.forms.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;

/**
 * Answers a definition carries with what should come of them.
 *
 * @param name file name without folder and ending: {@code accepted-one-copy}
 * @param title what it shows, in words
 * @param line line of the expectations in the file
 * @param today the day of the evaluation
 * @param answers what is answered
 * @param visible paths that must be visible
 * @param hidden paths that must not
 * @param findings every finding: path to codes; nothing else may be found
 * @param computed values by path
 * @param feeYen the fee, if expected
 * @param route the route, if expected
 * @param period the standard period, if expected
 * @param statutory the last days of statutory periods by id, with Saturdays and Sundays as the only closed days
 * @param exit id of the exit the answers lead to, if one is expected; its finding need not be listed
 * @param outcome {@code grant}, {@code refusal} or {@code not-fileable}
 */
public record Example(
        String name,
        String title,
        int line,
        LocalDate today,
        Answers answers,
        List<String> visible,
        List<String> hidden,
        Map<String, List<String>> findings,
        Map<String, Object> computed,
        Optional<Long> feeYen,
        Optional<String> route,
        Optional<StandardPeriod> period,
        Map<String, LocalDate> statutory,
        Optional<String> exit,
        String outcome) {}
