package jp.madoguchi.forms.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a form says about answers on a day. Paths are as in {@link Finding#path()}; sets and maps iterate in the order of
 * the form.
 */
public interface Evaluation {

    /** Paths of all fields to show, each row's fields and fields without a value (headings) included. */
    Set<String> visible();

    /** Paths of all visible fields that must be answered. */
    Set<String> required();

    /**
     * Values of visible computed fields by path: {@code BigDecimal}, {@code String}, {@code Boolean} or
     * {@code LocalDate}; a value that cannot be computed yet is left out.
     */
    Map<String, Object> computed();

    /** Everything found, in the order of the form. */
    List<Finding> findings();

    /** The ways out that the answers lead to, in the order of the definition; the first is the one to show. */
    List<Exit> exits();

    /** Ids of the pages to walk through, in order. */
    List<String> visiblePages();

    /** The fee in yen; empty where the procedure has none or it cannot be told yet. */
    Optional<Long> feeYen();

    /** Where the application goes; empty where the procedure has one route only or it cannot be told yet. */
    Optional<String> route();

    /**
     * The valid answers and computed values by field id, as FEEL values for templates: dates are {@code LocalDate},
     * repeating groups are lists of maps, hidden or unanswered fields are absent.
     */
    Map<String, Object> feelContext();

    /** Whether a field is shown. */
    default boolean isVisible(String path) {
        return visible().contains(path);
    }

    /** Whether a field must be answered. */
    default boolean isRequired(String path) {
        return required().contains(path);
    }

    /** The findings at one field. */
    default List<Finding> findingsAt(String path) {
        return findings().stream()
                .filter(finding -> finding.path().equals(path))
                .toList();
    }

    /** Whether a finding blocks filing. */
    default boolean blocksFiling() {
        return findings().stream().anyMatch(Finding::blocks);
    }
}
